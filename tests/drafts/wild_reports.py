"""Two reports with no plan in them: trees of any shape, repeated and empty texts, tables, notes, numbers that mean nothing."""

import random

from tuliem_report.report.document import Accounting, FrontMatter, Note, Paragraph, Report, Section, SourceInfo, Table, TableCell

_TEXTS = (
    "", "-", "* * *", "Nguyên nhân", "Nguyên nhân:", "Kinh tế phát triển nhanh.", "Kinh tế phát triển nhanh và bền vững.",
    "Kinh tế phát triển nhanh. Văn hóa có nhiều khởi sắc. Đời sống Nhân dân được nâng lên.", "Văn hóa có nhiều khởi sắc.",
    "Đời sống Nhân dân được nâng lên.", "Đời sống nhân dân được nâng lên", "Tỷ lệ hộ nghèo giảm còn 1,5%", "Tỉ lệ hộ nghèo giảm còn 1,50%",
    "a", "1", "1 | 2", "\u0301", "Mỹ Đình", "Mĩ Đình", "hoà hòa uỷ ủy", "x" * 300,
)  # fmt: skip
_MARKS = (
    (None, None),
    ("-", None),
    ("+", None),
    ("1.", "1"),
    ("2.", "2"),
    ("I.", "I"),
    ("Một là,", "Một là"),
    ("1.2.", "1.2"),
    ("đ)", "đ"),
)
_KINDS = ("section", "item", "dash", "point", "preamble", "target", "heading")


def wild_pair(rng: random.Random) -> tuple[Report, Report]:
    """Two reports from the same few texts; sometimes the second is the first with its pieces shuffled."""
    first = _section(rng, "document", 0)
    second = _section(rng, "document", 0) if rng.random() < 0.5 else _shuffled(rng, first)
    return _report(rng, first), _report(rng, second)


def _report(rng: random.Random, body: Section) -> Report:
    notes = tuple(Note(address=f"note{place}", mark=str(place), text=rng.choice(_TEXTS)) for place in range(1, rng.randint(1, 4)))
    return Report(
        source=SourceInfo(name="wild.txt", format="txt", sha256="0" * 64),
        front_matter=FrontMatter(),
        body=body,
        notes=notes,
        accounting=Accounting(characters=0, in_report=0, set_aside=0, unaccounted=0),
    )


def _section(rng: random.Random, address: str, depth: int) -> Section:
    marker, number = (None, None) if not depth else rng.choice(_MARKS)
    content = [_content(rng, f"{address}/p{place}") for place in range(1, rng.randint(1, 4))]
    children = [_section(rng, f"{address}/n{place}", depth + 1) for place in range(1, rng.randint(1, 4 if depth < 3 else 1))]
    return Section(
        address=address,
        kind="document" if not depth else rng.choice(_KINDS),
        marker=marker,
        number=number,
        title=rng.choice((None, *_TEXTS)),
        page=rng.choice((None, 1, 2)),
        content=tuple(content),
        children=tuple(children),
    )


def _content(rng: random.Random, address: str) -> Paragraph | Table:
    if rng.random() < 0.8:
        return Paragraph(address=address, text=rng.choice(_TEXTS))
    rows, columns = rng.randint(1, 3), rng.randint(1, 3)
    cells = [TableCell(row=row, column=column, text=rng.choice(_TEXTS)) for row in range(rows) for column in range(columns)]
    return Table(address=address, rows=rows, columns=columns, cells=tuple(rng.sample(cells, rng.randint(1, len(cells)))))


def _shuffled(rng: random.Random, section: Section) -> Section:
    """The same nodes under other parents and in another order, some left out."""
    nodes: list[Section] = []
    contents: list[Paragraph | Table] = []
    stack = [section]
    while stack:
        node = stack.pop()
        nodes.append(node)
        contents.extend(node.content)
        stack.extend(node.children)
    rng.shuffle(nodes)
    rng.shuffle(contents)
    kept = nodes[: rng.randint(1, len(nodes))]
    top = Section(address="document", kind="document", title=section.title)
    for place, node in enumerate(kept):
        own = tuple(
            content.model_copy(update={"address": f"m{place}/p{number}"})
            for number, content in enumerate(contents[2 * place : 2 * place + 2], start=1)
        )
        child = node.model_copy(update={"address": f"m{place}", "content": own, "children": top.children if rng.random() < 0.3 else ()})
        top = top.model_copy(update={"children": (child,) if child.children else (*top.children, child)})
    return top
