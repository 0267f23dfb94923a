"""Sets a document as a web page: for printing, and as a page of a portal with its navigation around."""

from html import escape

from genre.making.looks import PAGES, Looks, joined
from genre.making.markup import BULLETS, ContentsLine, Document, Grid, Heading, Mark, Text, pieces

TAGS = {"b": "b", "i": "i", "u": "u", "^": "sup", "fn": "sup", "ins": "ins"}
STYLE = """@page {{ size: {w}cm {h}cm; margin: {mt}cm {mr}cm {mb}cm {ml}cm }}
body {{ font: {size}pt/{line} "{font}"; margin: 0; text-align: {align} }}
p {{ margin: 0 0 {after}pt; text-indent: {indent}cm }}
p.c {{ text-align: center; text-indent: 0 }}
p.r {{ text-align: right; text-indent: 0 }}
p.n {{ text-indent: 0 }}
table {{ border-collapse: collapse; width: 100%; font-size: {small}pt; margin-bottom: 8pt }}
table.ruled td, table.ruled th {{ border: 1px solid #000; padding: 2pt 4pt; text-align: left }}
td.c {{ text-align: center }}
table.bare td {{ width: 50%; vertical-align: top; text-align: center }}
thead {{ display: table-header-group }}
ol.notes {{ font-size: {small}pt }}"""


def print_page(document: Document) -> str:
    """Give the page that a browser prints."""
    looks = Looks.of(document.head)
    width, height = PAGES[looks.page]
    top, bottom, left, right = looks.margins
    style = STYLE.format(
        w=width, h=height, mt=top, mb=bottom, ml=left, mr=right, size=looks.size, small=looks.size - 2, line=looks.line, font=looks.font,
        after=looks.after, indent=looks.indent, align="justify" if looks.justify else "left",
    )  # fmt: skip
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title></title><style>{style}</style></head><body>\n'
        f"{article(document)}\n</body></html>\n"
    )


def portal_page(document: Document) -> str:
    """Give the page of a portal: menus, a crumb trail, related news and a foot around the text."""
    portal = document.head["portal"]
    menu = "".join(f'<li><a href="#">{escape(entry)}</a></li>' for entry in portal["menu"])
    related = "".join(f'<li><a href="#">{escape(entry)}</a> <span class="date">(12/08/2025)</span></li>' for entry in portal["related"])
    return f"""<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>{escape(portal["title"])}</title>
<script>var portal = {{"id": 1287, "path": "/van-kien"}};</script>
<style>
.menu li {{ display: inline-block; margin-right: 1em }}
.content {{ width: 70%; float: left }}
.side {{ width: 28%; float: right }}
</style>
</head>
<body>
<header><a href="/">{escape(portal["site"])}</a>
<form action="/tim-kiem"><input name="q" placeholder="Tìm kiếm"><button>Tìm</button></form></header>
<nav class="menu"><ul>{menu}</ul></nav>
<div class="breadcrumb"><a href="/">Trang chủ</a> » <a href="#">Văn kiện</a></div>
<div class="content">
<h1 class="title">{escape(portal["title"])}</h1>
<div class="meta"><span>{escape(portal["date"])}</span> <span>Lượt xem: 1.204</span> <a href="#">In trang</a> <a href="#">Chia sẻ</a></div>
<div class="detail">
{article(document)}
</div>
<div class="tags">Từ khóa: <a href="#">đại hội</a>, <a href="#">văn kiện</a></div>
<div class="comments"><h3>Ý kiến bạn đọc</h3><p>Hiện chưa có ý kiến.</p></div>
</div>
<aside class="side"><h3>Tin liên quan</h3><ul>{related}</ul></aside>
<footer><p>{escape(portal["foot"])}</p><p>Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p></footer>
</body>
</html>
"""


def article(document: Document) -> str:
    """Give the text itself as paragraphs and tables."""
    looks = Looks.of(document.head)
    out = [_block(block, document, looks) for block in document.blocks]
    if document.footnotes:
        notes = "".join(f"<p><sup>{note['mark']}</sup> {escape(note['text'])}</p>" for note in document.footnotes)
        out.append(f'<div class="footnotes">{notes}</div>')
    return "\n".join(part for part in out if part).replace("</ul>\n<ul>", "\n")


def _block(block: object, document: Document, looks: Looks) -> str:
    match block:
        case Heading():
            return _heading(block, looks)
        case Text() if looks.html.get("lists") and block.text.startswith(BULLETS):
            return f"<ul><li>{inline(block.text[2:])}</li></ul>"
        case Text():
            return _paragraph(inline(block.text, block.style), block.style)
        case ContentsLine():
            return _paragraph(f"{escape(block.text)} {'.' * 40} {block.page}", "n")
        case Grid():
            return _grid(block, looks)
        case Mark(name="letterhead" | "signature" as name):
            plan = document.head[name]
            return _columns(plan["left"], plan["right"])
        case Mark(name="rule"):
            return _paragraph("-----", "c")
        case Mark(name="pagebreak"):
            return '<div style="page-break-before: always"></div>'
    return ""


def inline(text: str, codes: str = "") -> str:
    """Give a text with its inline looks as HTML."""
    out = []
    for piece in pieces(text):
        if piece.code == "br":
            out.append("<br>")
        elif piece.code == "c":
            out.append(escape(piece.text.split("|", 1)[1]))
        elif piece.code != "del":
            tag = TAGS.get(piece.code)
            body = escape(piece.text).replace("\u00a0", "&nbsp;")
            out.append(f"<{tag}>{body}</{tag}>" if tag else body)
    body = "".join(out)
    for code in "biu":
        if code in codes and body:
            body = f"<{code}>{body}</{code}>"
    return body


def _paragraph(body: str, codes: str = "") -> str:
    name = next((code for code in codes if code in "crn"), "")
    return f'<p class="{name}">{body}</p>' if name else f"<p>{body}</p>"


def _heading(node: Heading, looks: Looks) -> str:
    codes = looks.codes(node)
    look = "".join(code for code in codes if code in "biu")
    marker, title, rest = joined(node)
    tag = looks.html.get("heads", {}).get(node.kind)
    if tag and not rest:
        return f"<{tag}>{inline(marker + title)}</{tag}>"
    if "s" in codes and marker and title:
        return _paragraph(inline(marker.strip(), look), codes) + "\n" + _paragraph(inline(title, look), codes)
    if "l" in codes and marker:
        return _paragraph(inline(f"{marker.strip()}//{title}", look), codes)
    if not title:
        return _paragraph(inline(marker, "b" if node.kind in looks.bold_markers else "") + inline(rest), codes)
    return _paragraph(inline(marker + title, look) + inline(rest), codes)


def _grid(grid: Grid, looks: Looks) -> str:
    plan = looks.tables.get(grid.name, {})
    head, align = plan.get("head", 1), plan.get("align", "")
    rows = []
    for position, row in enumerate(grid.rows):
        cells = []
        for column, text in enumerate(row):
            if text in ("<", "^"):
                continue
            across = 1
            while column + across < len(row) and row[column + across] == "<":
                across += 1
            down = 1
            while position + down < len(grid.rows) and grid.rows[position + down][column] == "^":
                down += 1
            tag = "th" if position < head else "td"
            spans = (f' colspan="{across}"' if across > 1 else "") + (f' rowspan="{down}"' if down > 1 else "")
            name = ' class="c"' if align[column : column + 1] == "c" else ""
            cells.append(f"<{tag}{spans}{name}>{inline(text)}</{tag}>")
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f'<table class="ruled"><thead>{"".join(rows[:head])}</thead><tbody>\n' + "\n".join(rows[head:]) + "\n</tbody></table>"


def _columns(left: list[str], right: list[str]) -> str:
    cells = []
    for lines in (left, right):
        body = "<br>".join(inline(text, codes) for codes, _, text in (line.partition(" ") for line in lines))
        cells.append(f"<td>{body}</td>")
    return f'<table class="bare"><tr>{"".join(cells)}</tr></table>'
