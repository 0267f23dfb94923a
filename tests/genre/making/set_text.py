"""Sets a document as plain text, one line for each paragraph."""

from genre.making.looks import Looks, joined
from genre.making.markup import ContentsLine, Document, Grid, Heading, Mark, Text, plain


def paragraphs(document: Document) -> str:
    """Give the text as a copy out of Word or a browser has it: a line for a paragraph, tabs between cells."""
    looks = Looks.of(document.head)
    lines: list[str] = []
    for block in document.blocks:
        match block:
            case Heading():
                marker, title, rest = joined(block)
                if set("sl") & set(looks.codes(block)) and marker and title:
                    lines += [marker.strip(), plain(title.replace("{p}", "\n"), line_break="\n")]
                else:
                    lines.append(plain((marker + title + rest).replace("{p}", "\n"), line_break="\n", notes=True))
            case Text():
                lines.append(plain(block.text, line_break="\n", notes=True))
            case ContentsLine():
                lines.append(f"{block.text}{'.' * 30}{block.page}")
            case Grid():
                lines += ["\t".join(plain(cell) if cell not in "<^" else "" for cell in row).rstrip("\t") for row in block.rows]
            case Mark(name="letterhead" | "signature" as name):
                plan = document.head[name]
                lines += [plain(line.partition(" ")[2]) for side in ("left", "right") for line in plan[side]]
    return "\n".join(line for line in lines if line.strip()) + "\n"
