"""Reading DOCX: from a container of blocks (body, cell, note, header, text box) to text lines and tables."""

from collections.abc import Iterator, Sequence

from tuliem_report.reading.docx_markup import P_PR, R_PR, TBL, Element, P, W, children, count_visible
from tuliem_report.reading.docx_numbering import Level
from tuliem_report.reading.docx_runs import ParagraphText, Stretch, close_comment, open_comment
from tuliem_report.reading.docx_state import ReadingState
from tuliem_report.reading.docx_styles import ParagraphProperties, Style, heading_level, read_paragraph_properties, read_run_properties
from tuliem_report.reading.docx_tables import read_table
from tuliem_report.reading.page import ParagraphStyle, TableGrid, TextLine

_NO_BLOCKS = frozenset(W + name for name in ("sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "customXmlPr"))


def read_blocks(container: Element, state: ReadingState) -> list[TextLine | TableGrid]:
    """Read the paragraphs and tables of a container in order."""
    items: list[TextLine | TableGrid] = []
    pending: ParagraphText | None = None
    last: Element | None = None
    for block in _blocks(container, state):
        if block.tag == P:
            text = pending or ParagraphText(state)
            properties = state.revisions.properties(block, P_PR)
            direct = read_paragraph_properties(properties)
            text.read(block, direct.style)
            if state.revisions.mark_dropped(block):
                pending, last = text, block
                continue
            pending = None
            items += _finish(text, block, direct, state)
        else:
            items += _flush(pending, last, state)
            pending = None
            table = read_table(block, state, _cell_lines)
            if table is not None:
                items.append(table)
    return items + _flush(pending, last, state)


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
    for child in children(container):
        if child.tag in (P, TBL):
            yield child
        elif child.tag == W + "commentRangeStart":
            open_comment(state, child)
        elif child.tag == W + "commentRangeEnd":
            close_comment(state, child)
        elif child.tag == W + "altChunk":
            state.log.add("embedded-document", "an embedded document is left out", hint="open the file in Word and save it again")
        elif child.tag not in _NO_BLOCKS:
            with state.dropping(state.revisions.reason(child.tag)):
                yield from _blocks(child, state)


def _flush(pending: ParagraphText | None, paragraph: Element | None, state: ReadingState) -> list[TextLine | TableGrid]:
    """End a paragraph whose deleted mark has no paragraph after it to be joined with."""
    if pending is None or paragraph is None or (pending.empty and not pending.boxes):
        return []
    return _finish(pending, paragraph, read_paragraph_properties(state.revisions.properties(paragraph, P_PR)), state)


def _finish(text: ParagraphText, paragraph: Element, direct: ParagraphProperties, state: ReadingState) -> list[TextLine | TableGrid]:
    items: list[TextLine | TableGrid] = []
    for box in text.boxes:
        with state.own_story():
            items += read_blocks(box, state)
    state.paragraphs += 1
    style = _paragraph_style(text, paragraph, direct, state)
    for line in text.lines:
        runs = tuple(stretch.run() for stretch in line)
        if count_visible("".join(run.text for run in runs)):
            items.append(TextLine(runs, paragraph=style))
    properties = paragraph.find(P_PR)
    if properties is not None and properties.find(W + "sectPr") is not None:
        state.notes.section += 1
    return items


def _paragraph_style(text: ParagraphText, paragraph: Element, direct: ParagraphProperties, state: ReadingState) -> ParagraphStyle:
    """Resolve the paragraph, count its number, and put the number before its text."""
    chain = state.styles.paragraph_chain(direct.style)
    layers = [direct, *(style.paragraph for style in chain), state.styles.paragraph_defaults]
    num_id, depth, place = _numbered(layers, chain, state)
    level = state.numbering.level(num_id, depth)
    label = ""
    if level is not None:
        layers.insert(place + 1, level.paragraph)
        label = _label(text, paragraph, num_id, depth, level, state)
    return ParagraphStyle(
        number=state.paragraphs,
        alignment=next((layer.alignment for layer in layers if layer.alignment is not None), "left"),
        left_indent=next((layer.left for layer in layers if layer.left is not None), 0.0),
        first_indent=next((layer.first for layer in layers if layer.first is not None), 0.0),
        space_before=next((layer.before for layer in layers if layer.before is not None), 0.0),
        heading=heading_level(direct, chain),
        label=label,
        label_depth=depth if label else None,
    )


def _numbered(layers: Sequence[ParagraphProperties], chain: tuple[Style, ...], state: ReadingState) -> tuple[int, int, int]:
    """Find the num of a paragraph, its level, and which layer says so: the indent of the level goes right behind that layer."""
    for place, layer in enumerate(layers):
        if layer.num_id is None:
            continue
        depth = next((near.level for near in layers[: place + 1] if near.level is not None), None)
        if depth is None:
            depth = state.numbering.level_of_style(layer.num_id, tuple(style.id for style in chain)) if place else 0
        return layer.num_id, depth, place
    return 0, 0, 0


def _label(text: ParagraphText, paragraph: Element, num_id: int, depth: int, level: Level, state: ReadingState) -> str:
    """Count the paragraph, and make its number the first run. The number looks like the paragraph mark, and as its level says."""
    properties = paragraph.find(P_PR)
    mark = read_run_properties(properties.find(R_PR) if properties is not None else None)
    look = state.styles.look(text.style, level.run.over(mark))
    if state.dropped or (look.hidden and text.empty):
        return ""
    printed = state.numbering.advance(num_id, depth)
    if look.hidden or not printed:
        return ""
    printed = printed.upper() if look.capitals else printed
    state.generated += count_visible(printed)
    text.lines[0].insert(0, Stretch(look, None, [printed + level.suffix]))
    return printed.strip()
