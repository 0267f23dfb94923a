"""Search and addresses, on the golden tree."""

import pytest

from golden_report import golden_report
from tuliem_report.errors import QueryError
from tuliem_report.report.document import Accounting, FrontMatter, Note, NoteRef, Paragraph, Report, Section, SourceInfo, Table, TableCell
from tuliem_report.search import Query, find_passage, search_report

REPORT = golden_report()


def small_report(*texts: str, **fields: object) -> Report:
    content = tuple(Paragraph(address=f"document/p{number}", text=text, page=number) for number, text in enumerate(texts, start=1))
    return Report(
        source=SourceInfo(name="small.txt", format="txt", sha256="0" * 64),
        front_matter=FrontMatter(),
        body=Section(address="document", kind="document", content=content),
        accounting=Accounting(characters=0, in_report=0, set_aside=0, unaccounted=0),
        **fields,
    )


def found(report: Report, query: str, *, anywhere: bool = False) -> list[str]:
    """The sentences with the hits between brackets."""
    sentences = []
    for hit in search_report(report, Query.of(query, anywhere=anywhere)):
        text = hit.sentence
        for start, stop in reversed(hit.marks):
            text = f"{text[:start]}[{text[start:stop]}]{text[stop:]}"
        sentences.append(text)
    return sentences


def test_a_query_without_diacritics_finds_words_with_any() -> None:
    """ "chuyen doi so" finds "chuyển đổi số" in small letters and in capitals."""
    report = small_report("ĐẨY MẠNH CHUYỂN ĐỔI SỐ", "Một câu. Câu có chuyển đổi số ở giữa. Câu sau.")
    assert found(report, "chuyen doi so") == ["ĐẨY MẠNH [CHUYỂN ĐỔI SỐ]", "Câu có [chuyển đổi số] ở giữa."]


def test_a_query_with_diacritics_finds_only_these() -> None:
    """ "số" is not "so"; each word of a query counts for itself, and the place of a tone mark does not matter."""
    report = small_report("so sánh con số", "cấp ủy và hoà bình")
    assert found(report, "số") == ["so sánh con [số]"]
    assert found(report, "so") == ["[so] sánh con [số]"]
    assert found(report, "cấp uỷ") == ["[cấp ủy] và hoà bình"]
    assert found(report, "hòa binh") == ["cấp ủy và [hoà bình]"]


def test_words_are_whole_and_next_to_each_other() -> None:
    """A phrase does not match parts of words, nor words that something else stands between."""
    report = small_report("song hành, số hóa dữ liệu")
    assert found(report, "so hoa") == ["song hành, [số hóa] dữ liệu"]
    assert found(report, "so dữ") == []
    assert found(report, "57-NQ/TW") == []
    assert found(small_report("Nghị quyết số 57-NQ/TW"), "57 nq tw") == ["Nghị quyết số [57-NQ/TW]"]


def test_all_words_in_any_order() -> None:
    """With `anywhere` a paragraph is found that holds all the words."""
    report = small_report("Kinh tế số và xã hội số. Doanh nghiệp nhỏ.", "Kinh tế.")
    assert found(report, "doanh nghiệp kinh tế", anywhere=True) == ["[Kinh] [tế] số và xã hội số. [Doanh] [nghiệp] nhỏ."]


def test_hits_in_one_sentence_are_one_hit() -> None:
    """Each sentence is given once, with all its marks, in reading order and with its page."""
    hits = list(search_report(small_report("số một, số hai. Ba. số bốn"), Query.of("số")))
    assert [(hit.sentence, hit.marks, hit.page) for hit in hits] == [("số một, số hai.", ((0, 2), (8, 10)), 1), ("số bốn", ((0, 2),), 1)]


def test_an_endless_sentence_is_cut() -> None:
    """The context of a hit stays readable where a text has no full stop, and cutting it does not lose the mark."""
    (hit,) = search_report(small_report("từ " * 5000 + "đích " + "từ " * 5000), Query.of("đích"))
    assert len(hit.sentence) < 700
    assert hit.sentence.startswith("…")
    assert [hit.sentence[start:stop] for start, stop in hit.marks] == ["đích"]


def test_tables_notes_and_headings_are_searched() -> None:
    """Cells, notes and headings are found with the address and the page of their own."""
    cells = (TableCell(row=0, column=0, text="Chỉ tiêu", page=7),)
    table = Table(address="document/I/table1", rows=1, columns=1, cells=cells)
    section = Section(address="document/I", kind="section", marker="I.", number="I", title="CHỈ TIÊU", page=6, content=(table,))
    report = small_report(notes=(Note(address="note1", mark="1", text="Về chỉ tiêu", page=8),))
    report = report.model_copy(update={"body": report.body.model_copy(update={"children": (section,)})})
    hits = search_report(report, Query.of("chi tieu"))
    assert [(hit.address, hit.place, hit.page) for hit in hits] == [
        ("document/I", "heading", 6),
        ("document/I/table1", "table", 7),
        ("note1", "note", 8),
    ]


def test_a_query_without_words_is_refused() -> None:
    """Punctuation alone cannot be looked for."""
    with pytest.raises(QueryError, match="holds no word"):
        Query.of(" -- ")


@pytest.mark.parametrize("address", ["part2/IV", "PART2/iv", "/part2/IV/"])
def test_an_address_is_found(address: str) -> None:
    """Capitals and slashes at the ends do not matter."""
    assert find_passage(REPORT, address).part.address == "part2/IV"


def test_the_end_of_an_address_is_enough_where_it_is_unique() -> None:
    """ "VI/1/1.3" stands once; the sections above are given with it."""
    passage = find_passage(REPORT, "VI/1/1.3")
    assert passage.part.address == "part2/VI/1/1.3"
    assert [section.address for section in passage.above] == ["document", "part2", "part2/VI", "part2/VI/1"]


def test_a_paragraph_has_an_address_of_its_own() -> None:
    """One paragraph of a section can be shown alone."""
    passage = find_passage(REPORT, "part1/I/p1")
    assert passage.place == "paragraph"


def test_an_ambiguous_end_names_its_candidates() -> None:
    """ "II" ends two addresses: the hint gives both."""
    with pytest.raises(QueryError) as error:
        find_passage(REPORT, "II")
    assert "part1/II" in error.value.hint
    assert "part2/II" in error.value.hint


@pytest.mark.parametrize(("address", "hint"), [("part2/IVV", "part2/IV"), ("zzzz", "tuliem outline"), ("", "tuliem outline")])
def test_an_unknown_address_has_a_hint(address: str, hint: str) -> None:
    """What is close to it is named, else how to list the addresses."""
    with pytest.raises(QueryError) as error:
        find_passage(REPORT, address)
    assert hint in error.value.hint


def test_a_passage_knows_its_notes() -> None:
    """Notes anchored in the section or below it belong to it, others do not."""
    paragraph = Paragraph(address="document/I/p1", text="abc", notes=(NoteRef(note="note1", offset=1),))
    section = Section(address="document/I", kind="section", number="I", content=(paragraph,))
    notes = (
        Note(address="note1", mark="1", text="một", anchor="document/I/p1"),
        Note(address="note2", mark="2", text="hai", anchor="document"),
    )
    report = small_report(notes=notes)
    report = report.model_copy(update={"body": report.body.model_copy(update={"children": (section,)})})
    assert [note.address for note in find_passage(report, "I").notes] == ["note1"]
    assert [note.address for note in find_passage(report, "document").notes] == ["note1", "note2"]
