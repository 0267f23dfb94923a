"""The outline does not hang on one layout: the report set anew in other ways gives the same headings."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from scores.targets import score_targets
from tuliem_report import parse_bytes, parse_text
from tuliem_report.outputs.rows import target_rows
from tuliem_report.report.document import Section
from tuliem_report.report.section import walk
from variant_reports import Node, PlainLook, WordLook, as_text, as_word, changed, golden_node, outline, proportional

ROMAN_OF = {"THỨ NHẤT": "I", "THỨ HAI": "II"}
LETTER_OF = {"THỨ NHẤT": "A", "THỨ HAI": "B"}


def as_it_is(node: Node) -> Node:
    """Change nothing."""
    return node


def roman_parts(node: Node) -> Node:
    """ "Phần I" for "PHẦN THỨ NHẤT"."""
    if node.kind != "part":
        return node
    roman = ROMAN_OF[node.number or ""]
    return replace(node, marker=f"Phần {roman}", number=roman)


def dashed_numbers(node: Node) -> Node:
    """ "I-" for "I.", "1-" for "1.", "1.1-" for "1.1."."""
    if node.kind not in {"section", "item", "subitem"}:
        return node
    return replace(node, marker=f"{node.number}-")


def letters_above(node: Node) -> Node:
    """ "A." in the line of its title for a part."""
    if node.kind != "part":
        return node
    letter = LETTER_OF[node.number or ""]
    return replace(node, marker=f"{letter}.", number=letter)


def bracketed_items(node: Node) -> Node:
    """ "1)" for "1."."""
    return replace(node, marker=f"{node.number})") if node.kind == "item" else node


@dataclass(frozen=True, slots=True)
class Variant:
    """A report set anew: how the tree is changed, and how it looks."""

    name: str
    look: PlainLook | WordLook
    change: Callable[[Node], Node] = as_it_is


PLAIN = (
    Variant("narrow lines", PlainLook(width=58)),
    Variant("wide lines, indented, centred", PlainLook(width=112, indent=8, centred=True)),
    Variant("proportional type", PlainLook(width=78, measure=proportional, indent=6, centred=True)),
    Variant("a blank line after each line", PlainLook(width=90, measure=proportional, after_line="\n\n")),
    Variant("blank lines between paragraphs", PlainLook(width=72, after_paragraph="\n")),
    Variant("a line for a paragraph", PlainLook()),
    Variant("a line for a paragraph, blank lines between", PlainLook(after_paragraph="\n")),
    Variant("Phần I", PlainLook(width=80, measure=proportional), roman_parts),
    Variant("I- and 1-", PlainLook(width=80, measure=proportional, indent=4), dashed_numbers),
    Variant("A. above I.", PlainLook(), letters_above),
    Variant("1)", PlainLook(width=80, indent=4), bracketed_items),
    Variant("Phần I, I-, a line for a paragraph", PlainLook(), lambda node: dashed_numbers(roman_parts(node))),
)
WORD = (
    Variant("another font and size", WordLook(font="Arial", size=11)),
    Variant("no bold at all", WordLook(bold=False)),
    Variant("nothing centred, no indents", WordLook(centred=False, indent=0)),
    Variant("no bold, nothing centred, not justified", WordLook(bold=False, centred=False, justified=False, size=13)),
    Variant("A5", WordLook(page=(148, 210), margins=(15, 15), size=10, indent=7)),
    Variant("Phần I, no bold", WordLook(bold=False), roman_parts),
    Variant("A. above I.", WordLook(), letters_above),
    Variant("I- and 1-", WordLook(centred=False), dashed_numbers),
)
PRINTED = (
    Variant("no bold at all, another font and size", WordLook(font="DejaVu Serif", size=11, bold=False)),
    Variant("A5, nothing centred", WordLook(page=(148, 210), margins=(15, 15), size=10, centred=False, indent=7)),
    Variant(
        "Letter, Phần I, I-, not justified", WordLook(page=(216, 279), justified=False), lambda node: dashed_numbers(roman_parts(node))
    ),
    Variant("A. above I., no indents, space between", WordLook(font="Liberation Sans", indent=0, space_after=10), letters_above),
)


def each(variants: tuple[Variant, ...]) -> pytest.MarkDecorator:
    """Run a test on each of the variants."""
    return pytest.mark.parametrize("variant", variants, ids=lambda variant: variant.name)


def nodes(body: Section) -> list[tuple[int, str, str | None, str | None, str | None]]:
    """Give what is compared of a parsed tree."""
    return [(depth, node.kind, node.marker, node.number, node.title) for depth, node in walk(body)]


@each(PLAIN)
def test_plain_text_set_otherwise(variant: Variant) -> None:
    """Plain text of any line width, with or without blank lines and indents, numbered in other ways."""
    assert isinstance(variant.look, PlainLook)
    report = changed(golden_node(), variant.change)
    parsed = parse_text(as_text(report, variant.look))
    assert nodes(parsed.body) == list(outline(report))
    assert parsed.accounting.unaccounted == 0
    assert len(parsed.targets) == 9


@each(WORD)
def test_word_files_set_otherwise(variant: Variant) -> None:
    """Word files in other fonts, sizes and pages, without bold, without centring, numbered in other ways."""
    assert isinstance(variant.look, WordLook)
    report = changed(golden_node(), variant.change)
    parsed = parse_bytes(as_word(report, variant.look), "variant.docx")
    assert nodes(parsed.body) == list(outline(report))
    assert parsed.accounting.unaccounted == 0
    assert len(parsed.targets) == 9


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the PDFs of the variants that are printed."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("prints")
    files = []
    for number, variant in enumerate(PRINTED):
        assert isinstance(variant.look, WordLook)
        files.append(folder / f"{number}.docx")
        files[-1].write_bytes(as_word(changed(golden_node(), variant.change), variant.look))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    return folder


@each(PRINTED)
def test_pdfs_set_otherwise(variant: Variant, prints: Path) -> None:
    """The same printed: lines and pages break elsewhere, weights and positions tell less or nothing."""
    report = changed(golden_node(), variant.change)
    parsed = parse_bytes((prints / f"{PRINTED.index(variant)}.pdf").read_bytes(), "variant.pdf")
    assert nodes(parsed.body) == list(outline(report))
    assert parsed.accounting.unaccounted == 0
    assert len(parsed.targets) == 9


def without_first_page(root: Node) -> Node:
    """Leave out the title and what stands before the last sentence of the preamble."""
    children = [child for child in root.children if child.kind != "separator" or child.paragraphs[0].startswith("*")]
    preamble = children[0]
    children[0] = replace(preamble, paragraphs=(preamble.paragraphs[-1].rsplit(". ", 1)[-1],))
    return replace(root, title=None, paragraphs=(), children=tuple(children))


@pytest.mark.parametrize("look", [PlainLook(), PlainLook(width=70, indent=4), WordLook()], ids=["lines", "wrapped", "word"])
def test_a_text_without_its_first_page(look: PlainLook | WordLook) -> None:
    """Headings do not need a title page: those that are there are found, each under its part."""
    report = without_first_page(golden_node())
    parsed = parse_text(as_text(report, look)) if isinstance(look, PlainLook) else parse_bytes(as_word(report, look), "variant.docx")
    whole = [row for row in nodes(parsed.body) if row[1] not in {"document", "preamble", "front_matter"}]
    assert whole == [row for row in outline(report) if row[1] not in {"document", "preamble"}]
    assert parsed.accounting.unaccounted == 0


# indicator, what follows it, and what that means: operator, low, high, unit, period
PHRASINGS: dict[str, list[tuple[str, str, str, float | None, float | None, str, str]]] = {
    "Về kinh tế": [
        ("Tốc độ tăng giá trị sản xuất bình quân", " đạt 9,5 - 10%/năm", "range", 9.5, 10, "%/năm", "annual"),
        ("Thu nhập bình quân đầu người", " đạt từ 95 triệu đồng/người/năm trở lên", "gte", 95, None, "triệu đồng/người/năm", "2030"),
        ("Tổng vốn đầu tư toàn xã hội cả nhiệm kỳ", ": khoảng 1.250 tỷ đồng", "approx", 1250, 1250, "tỷ đồng", "term"),
        ("Số doanh nghiệp thành lập mới", ": ít nhất 150 doanh nghiệp", "gte", 150, None, "doanh nghiệp", "2030"),
        ("Giá trị sản phẩm trên 1 ha đất canh tác", ": tối thiểu 180 triệu đồng", "gte", 180, None, "triệu đồng", "2030"),
        ("Kim ngạch xuất khẩu", " gấp 1,5 lần so với năm 2025", "multiple", 1.5, 1.5, "lần", "2030"),
    ],
    "Về văn hóa - xã hội": [
        ("Tỷ lệ hộ nghèo", " giảm còn 0,5%", "reduce_to", None, 0.5, "%", "2030"),
        ("Tỷ lệ thất nghiệp", ": không quá 3%", "lte", None, 3, "%", "2030"),
        ("Tỷ lệ bao phủ bảo hiểm y tế", ": ≥ 98%", "gte", 98, None, "%", "2030"),
        ("Giải quyết việc làm mới hằng năm", ": 1.200 lao động", "eq", 1200, 1200, "lao động", "annual"),
        ("Tỷ lệ trẻ em suy dinh dưỡng", " mỗi năm giảm 0,3%", "reduce_by", 0.3, 0.3, "%", "annual"),
        ("Số bác sĩ trên 1 vạn dân", ": 12 bác sĩ", "eq", 12, 12, "bác sĩ", "2030"),
        ("Số trường học xây mới", ": 2 - 3 trường", "range", 2, 3, "trường", "2030"),
        ("Số trường học đạt chuẩn quốc gia", ": 12/12 trường", "eq", 12, 12, "trường", "2030"),
        ("Tỷ lệ gia đình văn hóa", ": phấn đấu đạt trên 95%", "gt", 95, None, "%", "2030"),
    ],
    "Về môi trường, quốc phòng và xây dựng Đảng": [
        ("Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý", ": 100%", "eq", 100, 100, "%", "2030"),
        ("Diện tích cây xanh bình quân đầu người", " tối thiểu 7 m²/người", "gte", 7, None, "m²/người", "2030"),
        ("Hoàn thành chỉ tiêu giao quân hằng năm", ": 100%", "eq", 100, 100, "%", "annual"),
        ("Số đảng viên mới kết nạp trong nhiệm kỳ", ": 200 - 250 đảng viên", "range", 200, 250, "đảng viên", "term"),
        ("Tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ hằng năm", ": trên 90%", "gt", 90, None, "%", "annual"),
    ],
}


def with_other_targets(root: Node) -> Node:
    """Put the twenty targets into the appendix."""
    groups, number = [], 0
    for title, rows in PHRASINGS.items():
        targets = []
        for indicator, rest, *_ in rows:
            number += 1
            targets.append(Node("target", f"({number})", str(number), None, (indicator + rest,)))
        groups.append(Node("target_group", "*", None, title, (), tuple(targets)))
    return replace(root, children=(*root.children[:-1], replace(root.children[-1], children=tuple(groups))))


def true_targets() -> list[dict[str, Any]]:
    """Give the twenty targets as the scorer has them."""
    fields = ("operator", "low", "high", "unit", "period")
    return [
        {"group": group, "indicator": indicator} | dict(zip(fields, values, strict=True))
        for group, rows in PHRASINGS.items()
        for indicator, _, *values in rows
    ]


@pytest.mark.parametrize(
    "look", [PlainLook(), PlainLook(width=64, after_line="\n\n"), WordLook(bold=False)], ids=["lines", "wrapped", "word"]
)
def test_an_appendix_in_other_phrasings(look: PlainLook | WordLook) -> None:
    """Twenty targets in other words of the genre: all found, all right in every field, and the outline is what it was."""
    report = with_other_targets(golden_node())
    parsed = parse_text(as_text(report, look)) if isinstance(look, PlainLook) else parse_bytes(as_word(report, look), "variant.docx")
    assert nodes(parsed.body) == list(outline(report))
    scored = score_targets(true_targets(), target_rows(parsed).records)
    assert (scored.missed, scored.invented) == ((), ())
    assert scored.recalled_whole.hits == 20, scored.wrong
