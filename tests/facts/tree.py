"""Builds a report from an indented text, for tests of the facts.

    part PHẦN THỨ HAI | PHƯƠNG HƯỚNG, MỤC TIÊU
      item 1. | Các chỉ tiêu chủ yếu đến năm 2030
        > Paragraph of the item.
        point (1) > Text of an untitled point.
        | TT | Chỉ tiêu | Mục tiêu |
        | ---
        | 1  | Tỷ lệ hộ nghèo | 1 |

A node is "kind marker | title" or "kind marker > text"; a line of dashes ends the header of a table. In a cell "<" is merged with its
left neighbour and "^" with the one above.
"""

from dataclasses import dataclass, field

from tuliem_report.report.document import Accounting, Content, FrontMatter, Paragraph, Report, Section, SourceInfo, Table, TableCell


@dataclass(slots=True)
class Draft:
    """A node while it is being built."""

    kind: str
    marker: str | None = None
    title: str | None = None
    depth: int = -1
    content: list[Content] = field(default_factory=list)
    children: list["Draft"] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    header_rows: int = 0


def report_of(text: str) -> Report:
    """Build the report that the text draws."""
    root = Draft("document")
    stack = [root]
    for line in text.splitlines():
        if not line.strip():
            continue
        depth, line = (len(line) - len(line.lstrip())) // 2, line.strip()
        while stack[-1].depth >= depth:
            _end_table(stack.pop())
        if line[0] in ">|":
            _add_content(stack[-1], line)
            continue
        _end_table(stack[-1])
        node = _node(line, depth)
        stack[-1].children.append(node)
        stack.append(node)
    for node in stack:
        _end_table(node)
    return Report(
        source=SourceInfo(name="tree", format="txt", sha256="0" * 64),
        front_matter=FrontMatter(),
        body=_section(root, "document"),
        accounting=Accounting(characters=0, in_report=0, set_aside=0, unaccounted=0),
    )


def _node(line: str, depth: int) -> Draft:
    head, sign, rest = min((line.partition(sign) for sign in ("|", ">")), key=lambda parts: len(parts[0]))
    kind, _, marker = head.strip().partition(" ")
    node = Draft(kind, marker.strip() or None, rest.strip() if sign == "|" else None, depth)
    if sign == ">":
        node.content.append(Paragraph(address="", text=rest.strip()))
    return node


def _add_content(node: Draft, line: str) -> None:
    if line.startswith(">"):
        _end_table(node)
        node.content.append(Paragraph(address="", text=line[1:].strip()))
    elif line.startswith("| ---"):
        node.header_rows = len(node.rows)
    else:
        node.rows.append([cell.strip() for cell in line.strip("|").split("|")])


def _end_table(node: Draft) -> None:
    if node.rows:
        node.content.append(table_of(node.rows, node.header_rows))
        node.rows, node.header_rows = [], 0


def table_of(rows: list[list[str]], header_rows: int = 0) -> Table:
    """Build a table; "<" and "^" are merged with their neighbours."""
    width = max(len(row) for row in rows)
    cells = []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text in {"<", "^"}:
                continue
            right, down = c + 1, r + 1
            while right < len(row) and row[right] == "<":
                right += 1
            while down < len(rows) and c < len(rows[down]) and rows[down][c] == "^":
                down += 1
            cells.append(TableCell(row=r, column=c, text=text, rowspan=down - r, colspan=right - c))
    return Table(address="t1", rows=len(rows), columns=width, header_rows=header_rows, cells=tuple(cells))


def _section(node: Draft, address: str) -> Section:
    number = node.marker.strip("().:-+* ").removesuffix(",") if node.marker else None
    prefix = "" if address == "document" else f"{address}/"
    counts: dict[str, int] = {}
    children = []
    for child in node.children:
        counts[child.kind] = counts.get(child.kind, 0) + 1
        children.append(_section(child, f"{prefix}{child.kind}{counts[child.kind]}"))
    content = [
        part.model_copy(update={"address": f"{address}/{'t' if isinstance(part, Table) else 'p'}{i}"})
        for i, part in enumerate(node.content, 1)
    ]
    return Section(
        address=address,
        kind=node.kind,
        marker=node.marker,
        number=number or None,
        title=node.title,
        content=tuple(content),
        children=tuple(children),
    )
