"""Reading DOCX: from a container of blocks (body, cell, note, header, text box) to text lines and tables."""

from collections.abc import Iterator, Sequence

from tuliem_report.reading.docx_markup import R_PR, TBL, Element, P, W, count_visible
from tuliem_report.reading.docx_numbering import Level
from tuliem_report.reading.docx_paragraphs import ParagraphLayout
from tuliem_report.reading.docx_properties import read_run_properties
from tuliem_report.reading.docx_runs import ParagraphText, Stretch
from tuliem_report.reading.docx_state import ReadingState
from tuliem_report.reading.docx_tables import read_table
from tuliem_report.reading.page import ParagraphStyle, TableGrid, TextLine

_DROP_CAPITALS = ("drop", "margin")
_NO_BLOCKS = frozenset(W + name for name in ("sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "customXmlPr"))


def read_blocks(container: Element, state: ReadingState) -> list[TextLine | TableGrid]:
    """Read the paragraphs and tables of a container in order."""
    items: list[TextLine | TableGrid] = []
    pending: ParagraphText | None = None
    for block in _blocks(container, state):
        if block.tag == P:
            text = pending or ParagraphText(state)
            text.read(block)
            pending = text if _goes_on(text, state) else None
            if pending is None:
                items += _finish(text, state)
        else:
            items += _flush(pending, state)
            pending = None
            table = read_table(block, state, _cell_lines)
            if table is not None:
                items.append(table)
    return items + _flush(pending, state)


def flat_lines(items: Sequence[TextLine | TableGrid]) -> tuple[TextLine, ...]:
    """Give the lines, those of tables cell by cell: a cell, a note or a header holds no table of its own."""
    lines: list[TextLine] = []
    for item in items:
        if isinstance(item, TextLine):
            lines.append(item)
        else:
            lines.extend(line for cell in item.cells for line in cell.lines)
    return tuple(lines)


def _cell_lines(cell: Element, state: ReadingState) -> tuple[TextLine, ...]:
    return flat_lines(read_blocks(cell, state))


def _blocks(container: Element, state: ReadingState) -> Iterator[Element]:
    """Give paragraphs and tables, whatever wraps them (content controls, custom XML, alternatives)."""
    for child in container.iterchildren("*"):
        if child.tag in (P, TBL):
            yield child
        elif child.tag == W + "commentRangeStart":
            state.open_comment(child.get(W + "id", ""))
        elif child.tag == W + "commentRangeEnd":
            state.close_comment(child.get(W + "id", ""))
        elif child.tag == W + "altChunk":
            state.log.add("embedded-document", "an embedded document is left out", hint="open the file in Word and save it again")
        elif child.tag not in _NO_BLOCKS:
            with state.dropping(state.revisions.reason(child.tag)):
                yield from _blocks(child, state)


def _goes_on(text: ParagraphText, state: ReadingState) -> bool:
    """Tell whether the next paragraph goes on with this one: its mark is dropped, or it holds the drop capital of the next."""
    if text.properties is None:
        return False
    if state.revisions.marked(text.properties.find(R_PR)) is not None:
        return True
    frame = text.properties.find(W + "framePr")
    return frame is not None and frame.get(W + "dropCap") in _DROP_CAPITALS


def _flush(pending: ParagraphText | None, state: ReadingState) -> list[TextLine | TableGrid]:
    """End a paragraph whose dropped mark has no paragraph after it to be joined with."""
    return [] if pending is None or (pending.empty and not pending.boxes) else _finish(pending, state)


def _finish(text: ParagraphText, state: ReadingState) -> list[TextLine | TableGrid]:
    items: list[TextLine | TableGrid] = []
    for box in text.boxes:
        with state.own_story():
            items += read_blocks(box, state)
    state.paragraphs += 1
    style = _paragraph_style(text, state)
    for line in text.lines:
        runs = tuple(stretch.run() for stretch in line)
        if any(run.text.strip() for run in runs):
            items.append(TextLine(runs, paragraph=style))
    if text.properties is not None and text.properties.find(W + "sectPr") is not None:
        state.notes.section += 1
    return items


def _paragraph_style(text: ParagraphText, state: ReadingState) -> ParagraphStyle:
    """Resolve the paragraph, count its number, and put the number before its text."""
    layout = state.layouts.of(text.direct)
    label = _label(text, layout, layout.level, state) if layout.level is not None else ""
    return ParagraphStyle(
        number=state.paragraphs,
        alignment=layout.alignment,
        left_indent=layout.left,
        first_indent=layout.first,
        space_before=layout.before,
        heading=layout.heading,
        label=label,
        label_depth=layout.depth if label else None,
    )


def _label(text: ParagraphText, layout: ParagraphLayout, level: Level, state: ReadingState) -> str:
    """Count the paragraph, and make its number the first run. The number looks like the paragraph mark, and as its level says."""
    mark = read_run_properties(text.properties.find(R_PR) if text.properties is not None else None)
    look = state.styles.look(text.direct.style, level.run.over(mark), state.table_run)
    if state.dropped or (look.hidden and text.empty):
        return ""
    printed = state.numbering.advance(layout.num_id, layout.depth)
    if look.hidden or not printed:
        return ""
    printed = printed.upper() if look.capitals else printed
    state.generated += count_visible(printed)
    text.lines[0].insert(0, Stretch(look, None, [printed + level.suffix if text.lines[0] else printed]))
    return printed.strip()
