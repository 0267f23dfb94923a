"""Sections that come, go, move and dissolve; numbering that follows; paragraphs split and merged; tables and layout."""

from typing import Any

from tuliem_report.drafts import DiffOptions, diff_reports
from tuliem_report.drafts.changes import DraftDiff
from tuliem_report.report.document import Accounting, Content, FrontMatter, Note, Paragraph, Report, Section, SourceInfo, Table, TableCell

ECONOMY = "Kinh tế tiếp tục phát triển nhanh, cơ cấu chuyển dịch đúng hướng, thu ngân sách vượt kế hoạch."
CULTURE = "Văn hóa, giáo dục, y tế có nhiều tiến bộ; đời sống vật chất và tinh thần của Nhân dân được nâng lên rõ rệt."
DEFENCE = "Quốc phòng, an ninh được giữ vững; tội phạm được kiềm chế; công tác phòng cháy được tăng cường."
PARTY = "Công tác xây dựng Đảng được quan tâm; chất lượng sinh hoạt chi bộ được nâng lên."


def section(marker: str, *inside: Any, title: str | None = "Mục", kind: Any = "section") -> Section:
    """A section with paragraphs (strings) and sections inside; addresses come later."""
    content = tuple(Paragraph(address="", text=text) if isinstance(text, str) else text for text in inside if not isinstance(text, Section))
    number = marker.strip("().,-") if marker not in ("-", "+") else None
    children = tuple(child for child in inside if isinstance(child, Section))
    return Section(address="", kind=kind, marker=marker, number=number, title=title, content=content, children=children)


def report(*children: Section, preamble: tuple[str, ...] = (), notes: tuple[Note, ...] = (), **front: Any) -> Report:
    """A report of these sections."""
    content = tuple(Paragraph(address="", text=text) for text in preamble)
    body = Section(address="", kind="document", title="Báo cáo chính trị", content=content, children=children)
    return Report(
        source=SourceInfo(name="draft.docx", format="docx", sha256="0" * 64),
        front_matter=FrontMatter(**front),
        body=_addressed(body, "document", ""),
        notes=notes,
        accounting=Accounting(characters=0, in_report=0, set_aside=0, unaccounted=0),
    )


def _addressed(node: Section, address: str, prefix: str) -> Section:
    content = tuple(_at(block, f"{address}/p{place}") for place, block in enumerate(node.content, start=1))
    children = tuple(
        _addressed(child, f"{prefix}{child.number or f'dash{place}'}", f"{prefix}{child.number or f'dash{place}'}/")
        for place, child in enumerate(node.children, start=1)
    )
    return node.model_copy(update={"address": address, "content": content, "children": children})


def _at(block: Content, address: str) -> Content:
    return block.model_copy(update={"address": address})


def told(diff: DraftDiff) -> list[tuple[str, str | None, str | None]]:
    """Kind and addresses of the rows; the diff must be proven."""
    assert diff.verification.verified, diff.verification
    return [(row.kind, row.old and row.old.address, row.new and row.new.address) for row in diff.changes]


def test_a_whole_section_is_one_row() -> None:
    """A section with all it holds is one change; those behind it are renumbered, and say because of what."""
    old = report(section("I.", ECONOMY, title="Kinh tế"), section("II.", DEFENCE, title="Quốc phòng"))
    new = report(
        section("I.", ECONOMY, title="Kinh tế"),
        section("II.", CULTURE, section("1.", PARTY, title="Xây dựng Đảng", kind="item"), title="Văn hóa"),
        section("III.", DEFENCE, title="Quốc phòng"),
    )
    diff = diff_reports(old, new)
    assert told(diff) == [("added", None, "II"), ("renumbered", "II", "III")]
    added, renumbered = diff.changes
    assert added.new is not None
    assert [part.address for part in added.new.parts] == ["II", "II/p1", "II/1", "II/1/p1"]
    assert added.new.text == f"{CULTURE}\n1. Xây dựng Đảng\n{PARTY}"
    assert renumbered.consequence_of == added.id


def test_a_number_changed_by_itself_has_no_cause() -> None:
    """A renumbering that nothing asked for stands alone; the compound numbers below it follow from it."""
    old = report(section("1.", section("1.1.", ECONOMY, title="Kinh tế", kind="subitem"), title="Kết quả", kind="item"))
    new = report(section("3.", section("3.1.", ECONOMY, title="Kinh tế", kind="subitem"), title="Kết quả", kind="item"))
    diff = diff_reports(old, new)
    assert told(diff) == [("renumbered", "1", "3"), ("renumbered", "1/1.1", "3/3.1")]
    assert [row.consequence_of for row in diff.changes] == [None, diff.changes[0].id]


def test_a_short_section_moves_past_a_long_one() -> None:
    """Of two sections that change places the shorter one moved, and the longer one was renumbered by that."""
    old = report(section("I.", ECONOMY, CULTURE, DEFENCE, title="Giải pháp"), section("II.", PARTY, title="Đột phá"))
    new = report(section("I.", PARTY, title="Đột phá"), section("II.", ECONOMY, CULTURE, DEFENCE, title="Giải pháp"))
    diff = diff_reports(old, new)
    assert told(diff) == [("moved", "II", "I"), ("renumbered", "II", "I"), ("renumbered", "I", "II")]
    assert {row.consequence_of for row in diff.changes[1:]} == {diff.changes[0].id}


def test_moved_and_reworded_is_two_rows() -> None:
    """A paragraph in another section, with other words, has a row for each, with the same addresses."""
    changed = DEFENCE.replace("tội phạm được kiềm chế", "tội phạm giảm cả về số vụ và tính chất")
    old = report(section("I.", ECONOMY, DEFENCE, title="Kinh tế"), section("II.", CULTURE, title="Văn hóa"))
    new = report(section("I.", ECONOMY, title="Kinh tế"), section("II.", CULTURE, changed, title="Văn hóa"))
    diff = diff_reports(old, new)
    assert told(diff) == [("moved", "I/p2", "II/p2"), ("reworded", "I/p2", "II/p2")]


def test_a_new_heading_does_not_move_what_it_takes_in() -> None:
    """A heading put in above paragraphs that stay where they are is one row; they follow it."""
    old = report(section("I.", ECONOMY, CULTURE, DEFENCE, title="Kết quả"), section("II.", PARTY, title="Xây dựng Đảng"))
    new = report(
        section("I.", ECONOMY, title="Kết quả"),
        section("II.", CULTURE, DEFENCE, title="Văn hóa"),
        section("III.", PARTY, title="Xây dựng Đảng"),
    )
    diff = diff_reports(old, new)
    assert told(diff) == [("added", None, "II"), ("renumbered", "II", "III")]
    because = diff.changes[0].id
    assert [(entry.old.address, entry.new.address, entry.because) for entry in diff.followed] == [
        ("I/p2", "II/p1", because),
        ("I/p3", "II/p2", because),
    ]


def test_a_dissolved_section_is_told_paragraph_by_paragraph() -> None:
    """Where a heading goes and its paragraphs are spread, each of them moved."""
    old = report(
        section("I.", ECONOMY, title="Kinh tế"), section("II.", CULTURE, DEFENCE, title="Tồn tại"), section("III.", PARTY, title="Đảng")
    )
    new = report(section("I.", ECONOMY, CULTURE, title="Kinh tế"), section("II.", PARTY, DEFENCE, title="Đảng"))
    kinds = sorted(kind for kind, _, _ in told(diff_reports(old, new)))
    assert kinds == ["moved", "moved", "removed", "renumbered"]


def test_two_sections_put_together_are_one_row() -> None:
    """The heading that took over the words of both is their merger; what stood below stays. Turned round, it is a split."""
    old = report(section("I.", CULTURE, title="Văn hóa, giáo dục"), section("II.", DEFENCE, title="Quốc phòng, an ninh"))
    new = report(section("I.", CULTURE, DEFENCE, title="Văn hóa, giáo dục, quốc phòng và an ninh"))
    assert told(diff_reports(old, new)) == [("retitled", "I", "I"), ("merged", "I", "I")]
    assert told(diff_reports(new, old)) == [("retitled", "I", "I"), ("split", "I", "I")]


def test_a_heading_that_was_left_out_is_no_merger() -> None:
    """Where the other heading kept its words, the one above a paragraph that stayed is gone."""
    old = report(section("I.", CULTURE, title="Văn hóa, giáo dục"), section("II.", DEFENCE, title="Quốc phòng, an ninh"))
    new = report(section("I.", CULTURE, DEFENCE, title="Văn hóa, giáo dục"))
    assert told(diff_reports(old, new)) == [("removed", "II", None)]


def test_a_level_put_in_above_sections_moves_only_what_changed_its_place() -> None:
    """A heading above all sections is one row, though two of them change places as well."""
    sections = [("1.", ECONOMY, "Kinh tế"), ("2.", CULTURE + DEFENCE, "Văn hóa"), ("3.", PARTY, "Đảng")]
    old = report(*(section(marker, text, title=title, kind="item") for marker, text, title in sections))
    swapped = [sections[0], ("2.", PARTY, "Đảng"), ("3.", CULTURE + DEFENCE, "Văn hóa")]
    inside = (section(marker, text, title=title, kind="item") for marker, text, title in swapped)
    new = report(section("I.", *inside, title="Kết quả"))
    kinds = [kind for kind, _, _ in told(diff_reports(old, new))]
    assert sorted(kinds) == ["added", "moved", "renumbered", "renumbered"]


def test_a_misnumbered_list_has_its_causes_too() -> None:
    """ "1. 3. 4." mended to "1. 2. 3.": the first number was changed, the others follow it."""
    titles = ("Kinh tế", "Văn hóa", "Quốc phòng")
    texts = (ECONOMY, CULTURE, DEFENCE)
    old, new = (
        report(*(section(f"{number}.", text, title=title) for number, text, title in zip(numbers, texts, titles, strict=True)))
        for numbers in ((1, 3, 4), (1, 2, 3))
    )
    diff = diff_reports(old, new)
    assert told(diff) == [("renumbered", "3", "2"), ("renumbered", "4", "3")]
    assert [row.consequence_of for row in diff.changes] == [None, diff.changes[0].id]


def test_split_and_merged_paragraphs() -> None:
    """One paragraph that became two, and the other way round; words that changed on the way are a row of their own."""
    whole = f"{ECONOMY} {CULTURE}"
    apart, joined = report(section("I.", ECONOMY, CULTURE)), report(section("I.", whole))
    split, merged = diff_reports(joined, apart), diff_reports(apart, joined)
    assert told(split) == [("split", "I/p1", "I/p1")]
    assert told(merged) == [("merged", "I/p1", "I/p1")]
    assert split.changes[0].new is not None
    assert split.changes[0].new.text == f"{ECONOMY}\n{CULTURE}"
    assert [part.address for part in split.changes[0].new.parts] == ["I/p1", "I/p2"]
    both = diff_reports(joined, report(section("I.", ECONOMY, CULTURE.replace("nhiều tiến bộ", "bước tiến vượt bậc"))))
    assert [kind for kind, _, _ in told(both)] == ["split", "reworded"]


def test_a_paragraph_broken_within_a_sentence_is_a_broken_line() -> None:
    """An end of paragraph in the middle of a sentence is a slip of typesetting, and no split."""
    head, tail = ECONOMY[:40].rstrip(), ECONOMY[40:].lstrip()
    diff = diff_reports(report(section("I.", f"{head} {tail}")), report(section("I.", head, tail)))
    assert [kind for kind, _, _ in told(diff)] == ["cosmetic"]
    assert diff.noise == {"line_breaks": 1}


def test_rows_of_a_table() -> None:
    """A changed cell is a reworded row; a row put in renumbers those below it."""

    def table(*rows: tuple[str, ...]) -> Table:
        cells = tuple(TableCell(row=r, column=c, text=text) for r, row in enumerate(rows) for c, text in enumerate(row))
        return Table(address="", rows=len(rows), columns=3, header_rows=1, cells=cells)

    head = ("TT", "Chỉ tiêu", "Mục tiêu")
    old = report(
        section("I.", table(head, ("1", "Tỷ lệ hộ nghèo đa chiều", "dưới 1%"), ("2", "Thu nhập bình quân đầu người", "85 triệu đồng")))
    )
    new = report(
        section(
            "I.",
            table(
                head,
                ("1", "Tỷ lệ hộ nghèo đa chiều", "dưới 0,5%"),
                ("2", "Tỷ lệ che phủ rừng", "45%"),
                ("3", "Thu nhập bình quân đầu người", "85 triệu đồng"),
            ),
        )
    )
    diff = diff_reports(old, new)
    assert told(diff) == [
        ("reworded", "I/p1/row2", "I/p1/row2"), ("added", None, "I/p1/row3"), ("renumbered", "I/p1/row3", "I/p1/row4"),
    ]  # fmt: skip
    assert diff.changes[2].consequence_of == diff.changes[1].id


def test_a_table_set_as_lines_is_layout() -> None:
    """The same words and numbers without cells, as a PDF or a plain text has them, are no change of substance."""
    cells = [
        TableCell(row=0, column=0, text="ĐẢNG BỘ TỈNH AN ĐÔNG ĐẢNG ỦY XÃ BÌNH SƠN"),
        TableCell(row=0, column=1, text="ĐẢNG CỘNG SẢN VIỆT NAM"),
    ]
    old = report(section("I.", Table(address="", rows=1, columns=2, cells=tuple(cells)), ECONOMY))
    new = report(section("I.", "ĐẢNG BỘ TỈNH AN ĐÔNG", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY XÃ BÌNH SƠN", ECONOMY))
    for diff in (diff_reports(old, new), diff_reports(new, old)):
        assert {kind for kind, _, _ in told(diff)} == {"cosmetic"}
        assert "layout" in diff.noise


def test_a_block_without_words_of_its_own_is_layout() -> None:
    """A preamble that the other format does not tell from the document's own paragraphs: its paragraphs are compared all the same."""
    old = report(Section(address="", kind="preamble", content=(Paragraph(address="", text=ECONOMY),)), section("I.", CULTURE))
    new = report(section("I.", CULTURE), preamble=(ECONOMY.replace("nhanh", "bền vững"),))
    for diff in (diff_reports(old, new), diff_reports(new, old)):
        assert [kind for kind, _, _ in told(diff) if kind != "cosmetic"] == ["reworded"]


def test_rules_and_stars_are_layout() -> None:
    """A drawn line or a row of stars is nobody's word."""
    diff = diff_reports(report(section("I.", "-----", ECONOMY)), report(section("I.", ECONOMY, "* * *")))
    assert {kind for kind, _, _ in told(diff)} == {"cosmetic"}


def test_the_dress_of_a_number_is_cosmetic() -> None:
    """ "I." and "I-", "-" and "+", a heading that another format takes for text: no substance."""
    old = report(section("I.", section("-", CULTURE, title=None, kind="dash"), title="Kinh tế"), section("II.", title="Tổ chức thực hiện"))
    new = report(
        section("I-", section("+", CULTURE, title=None, kind="plus"), title="KINH TẾ"), section("II.", "Tổ chức thực hiện", title=None)
    )
    diff = diff_reports(old, new)
    assert {kind for kind, _, _ in told(diff)} == {"cosmetic"}
    assert set(diff.noise) >= {"marker", "case", "level"}


def test_notes_are_compared_too() -> None:
    """A footnote that changed is a row."""
    note = Note(address="note1", mark="1", text="Nghị quyết số 97/2019/QH14 của Quốc hội.")
    old = report(section("I.", ECONOMY), notes=(note,))
    new = report(section("I.", ECONOMY), notes=(note.model_copy(update={"text": "Nghị quyết số 98/2019/QH14 của Quốc hội."}),))
    assert told(diff_reports(old, new)) == [("reworded", "note1", "note1")]


def test_only_and_section_narrow_the_rows_but_not_the_proof() -> None:
    """What was asked for is kept; the verification speaks of the whole."""
    old = report(section("I.", ECONOMY, DEFENCE, title="Kinh tế"), section("II.", CULTURE, title="Văn hóa"))
    new = report(
        section("I.", ECONOMY.replace("nhanh", "bền vững"), title="Kinh tế"), section("II.", CULTURE, DEFENCE, title="Văn hóa và xã hội")
    )
    text = diff_reports(old, new, DiffOptions(only="text"))
    structure = diff_reports(old, new, DiffOptions(only="structure"))
    one = diff_reports(old, new, DiffOptions(section="I"))
    assert [kind for kind, _, _ in told(text)] == ["reworded", "retitled"]
    assert [kind for kind, _, _ in told(structure)] == ["retitled", "moved"]
    assert [kind for kind, _, _ in told(one)] == ["reworded", "moved"]
    assert (one.scope.section, text.scope.only) == ("I", "text")
