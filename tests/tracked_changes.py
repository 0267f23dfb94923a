"""Accepting and rejecting all tracked changes of a Word file, as Word does it, on the XML."""

from lxml import etree

from word_checks import W, has_part, part

DROPPED = {"accept": ("del", "moveFrom"), "reject": ("ins", "moveTo")}


def settled(content: bytes, choice: str) -> list[str]:
    """The paragraphs that hold something, cells of tables included, after "accept" or "reject" of all; notes stand at their marks."""
    body = part(content).find(f"{W}body")
    found = part(content, "footnotes") if has_part(content, "footnotes") else ()
    notes = {note.get(f"{W}id"): "".join(note.itertext()).strip() for note in found}
    dropped = {W + name for name in DROPPED[choice]}
    for row in list(body.iter(f"{W}tr")):
        if any(row.find(f"{W}trPr/{tag}") is not None for tag in dropped):
            row.getparent().remove(row)
    ends_dropped = {p for p in body.iter(f"{W}p") if any(p.find(f"{W}pPr/{W}rPr/{tag}") is not None for tag in dropped)}
    for element in [each for each in body.iter() if each.tag in dropped and each.getparent().tag not in (f"{W}rPr", f"{W}trPr")]:
        element.getparent().remove(element)
    lines: list[str] = []
    open_line = ""
    for p in body.iter(f"{W}p"):
        open_line += _text(p, notes)
        if p not in ends_dropped or p.getnext() is None:
            lines.append(open_line)
            open_line = ""
    return [line for line in [*lines, open_line] if line.strip()]


def _text(p: etree._Element, notes: dict[str, str]) -> str:
    """The text of a paragraph; a break is a line break, the mark of a note is the note in brackets."""
    pieces = []
    for each in p.iter(f"{W}t", f"{W}delText", f"{W}br", f"{W}footnoteReference"):
        if each.tag == f"{W}br":
            pieces.append("" if each.get(f"{W}type") == "page" else "\n")
        elif each.tag == f"{W}footnoteReference":
            pieces.append(f"[{notes[each.get(f'{W}id')]}]")
        else:
            pieces.append(each.text or "")
    return "".join(pieces)
