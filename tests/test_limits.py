"""Files that mean harm cost little: each is refused by a limit that is named, or read as what it is."""

import io
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import bombs
from reading.docx.word_file import paragraph, word_file
from tuliem_report.errors import InputError, LimitExceeded, SchemaError
from tuliem_report.limits import Limits, option_of, read_bounded
from tuliem_report.pipeline import parse_bytes, parse_file, parse_text
from tuliem_report.reading.source import ReadOptions
from tuliem_report.report.load import load_bytes

CHEAP_SECONDS = 5.0
CHEAP_BYTES = 400 * 2**20
ENTITIES = "<!DOCTYPE html [" + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "chữ"}">' for n in range(12)) + "]>"

REFUSED = {
    "a flood of zeros in the document": ("a.docx", lambda: bombs.zeros_in_a_part(256), "unpacks to more than"),
    "a flood of zeros in the styles": ("a.docx", lambda: bombs.zeros_in_a_part(256, "word/styles.xml"), "unpacks to more than"),
    "zips within zips": ("a.docx", lambda: bombs.nested_zip(4, 8), "is a zip archive"),
    "ten thousand members": ("a.docx", lambda: bombs.many_members(10_000), "more than 5,000 members"),
    "very many elements": ("a.docx", lambda: word_file("".join(f"<w:p/>{n}" for n in range(3_100_000))), "--max-tags"),
    "elements inside each other": ("a.docx", lambda: word_file("<w:sdt>" * 9_000 + "</w:sdt>" * 9_000), "256 deep"),
    "a page of spaces": ("a.pdf", lambda: bombs.pdf_page(bombs.deflated(256, bombs.SHOWN), b"/Filter/FlateDecode"), "unpacked"),
    "a page packed twice": ("a.pdf", lambda: bombs.packed_twice(256), "--max-unpacked-bytes"),
    "a hundred thousand pages": ("a.pdf", lambda: bombs.page_tree(100_000), "--max-pages"),
    "a page tree that is its own branch": ("a.pdf", bombs.looping_tree, "--max-pages"),
    "a table of objects that names itself": ("a.pdf", bombs.looping_table, "damaged"),
    "a page of a million letters": (
        "a.pdf",
        lambda: bombs.pdf_page(b"BT /F1 1 Tf 50 700 Td " + b"(abc def ghi) Tj " * 40_000 + b"ET"),
        "--max-page-objects",
    ),
    "a page of very many lines": ("a.pdf", lambda: bombs.pdf_page(bombs.SHOWN + b"0 0 m 9 9 l S " * 150_000), "--max-page-objects"),
    "elements of a web page inside each other": ("a.html", lambda: b"<table><tr><td>" * 3_000 + b"x", "2,000 deep"),
    "very many tags": ("a.html", lambda: b"<html>" + b"<b>" * 3_100_000, "--max-tags"),
    "a text without end": ("a.txt", lambda: b"a " * 6_000_000, "--max-characters"),
    "very many lines": ("a.txt", lambda: b"a\n" * 300_000, "--max-lines"),
    "very many form feeds": ("a.txt", lambda: b"a\f" * 30_000, "--max-pages"),
}
TAKEN = {
    "entities that grow": ("a.html", lambda: f"{ENTITIES}<html><p>&e11; chữ".encode()),
    "a page of rules across each other": (
        "a.pdf",
        lambda: bombs.pdf_page(bombs.SHOWN + b"".join(b"%d 0 m %d 800 l S 0 %d m 800 %d l S " % (n, n, n, n) for n in range(0, 580, 4))),
    ),
    "a page that opens brackets": ("a.pdf", lambda: bombs.pdf_page(b"q " * 100_000 + bombs.SHOWN)),
    "a million-point line": ("a.pdf", lambda: bombs.pdf_page(bombs.SHOWN + b"0 0 m " + b"9 9 l " * 300_000 + b"S")),
    "a form that draws itself": ("a.pdf", lambda: bombs.pdf_page(bombs.SHOWN + b"/X Do ", b"", bombs.stream(b"/X Do ", b"/Subtype/Form"))),
    "javascript and an embedded file": (
        "a.pdf",
        lambda: bombs.pdf_page(
            bombs.SHOWN,
            b"",
            b"<</S/JavaScript/JS(app.launchURL\\('http://example.invalid'\\))>>",
            b"<</Type/Filespec/F(../../x.exe)/EF<</F 8 0 R>>>>",
            bombs.stream(b"MZ"),
            catalog=b"<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R/Names<</EmbeddedFiles<</Names[(x)7 0 R]>>>>>>",
        ),
    ),
    "four megabytes in one line": ("a.txt", lambda: ("phát triển kinh tế " * 160_000).encode()),
    "ten thousand brackets": ("a.txt", lambda: b"(" * 10_000),
    "ten thousand levels": ("a.txt", lambda: "\n".join(".".join(["1"] * n) + ". Mục" for n in range(1, 140)).encode()),
    "rows of dashes before other words": ("a.txt", lambda: (b"-----\t" * 400 + "đ)".encode() + b"\n") * 20),
    "rows of dots before other words": ("a.txt", lambda: ("MỤC LỤC\nI. Mục" + "." * 20_000 + "x\nĐạt 5%" + "." * 20_000 + "x\n").encode()),
    "the same heading again and again": ("a.txt", lambda: "BÁO CÁO CHÍNH TRỊ\n".encode() * 2_000),
}


def cost(action: Callable[[], object]) -> tuple[float, int]:
    """Processor seconds, and bytes by which the peak of memory rose."""
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    action()
    return time.process_time() - started, 1024 * (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)


@pytest.mark.parametrize(("name", "make", "words"), REFUSED.values(), ids=REFUSED)
def test_bombs_are_refused(name: str, make: Callable[[], bytes], words: str) -> None:
    """The error names what is exceeded, and what to do; neither time nor memory is spent on the file."""
    content = make()

    def refuse() -> None:
        with pytest.raises(InputError) as error:
            parse_bytes(content, name)
        assert words in f"{error.value} {error.value.hint}"
        assert error.value.hint

    seconds, memory = cost(refuse)
    assert seconds < CHEAP_SECONDS
    assert memory < CHEAP_BYTES


@pytest.mark.parametrize(("name", "make"), TAKEN.values(), ids=TAKEN)
def test_strange_files_are_read(name: str, make: Callable[[], bytes]) -> None:
    """What is odd and bounded is a report like any other; nothing in a file is run or fetched."""
    content = make()
    seconds, memory = cost(lambda: parse_bytes(content, name))
    assert seconds < 4 * CHEAP_SECONDS
    assert memory < 2 * CHEAP_BYTES


BIG_TABLE = b"<table border=1>" + b"<tr><td>x<td>y" * 20 + b"</table>"


@pytest.mark.parametrize(
    ("name", "bound", "file", "content"),
    [
        ("file_bytes", 10, "a.txt", b"x" * 11),
        ("pages", 2, "a.pdf", bombs.page_tree(3)),
        ("pages", 2, "a.txt", b"a\fb\fc"),
        ("page_objects", 10, "a.pdf", bombs.pdf_page(bombs.SHOWN)),
        ("characters", 10, "a.txt", b"x" * 11),
        ("characters", 10, "a.pdf", bombs.pdf_page(bombs.SHOWN)),
        ("characters", 10, "a.docx", word_file(paragraph("x" * 11))),
        ("lines", 3, "a.txt", b"x\n" * 4),
        ("cells", 39, "a.html", BIG_TABLE),
        ("tags", 20, "a.html", BIG_TABLE),
        ("unpacked_bytes", 400, "a.docx", word_file(paragraph("x" * 11))),
    ],
)
def test_each_bound_is_kept_named_and_lifted(name: str, bound: int, file: str, content: bytes) -> None:
    """One more than the bound is refused with the option that lifts it; with a higher bound the file is read."""
    with pytest.raises(LimitExceeded, match=f"more than {bound:,} ") as error:
        parse_bytes(content, file, ReadOptions(limits=Limits(**{name: bound})))
    assert f"{option_of(name)} NUMBER" in error.value.hint
    assert parse_bytes(content, file, ReadOptions(limits=Limits(**{name: 100_000}))).accounting.unaccounted == 0


def test_a_file_is_not_read_beyond_its_bound(tmp_path: Path) -> None:
    """A file without an end is given up at the bound."""
    with pytest.raises(LimitExceeded):
        parse_file("/dev/zero", ReadOptions(limits=Limits(file_bytes=1000)))
    path = tmp_path / "a.txt"
    path.write_bytes(b"I. A\n" * 300)
    with pytest.raises(LimitExceeded, match="1,000 bytes"):
        parse_file(path, ReadOptions(limits=Limits(file_bytes=1000)))
    assert read_bounded(io.BytesIO(b"abc"), Limits(file_bytes=3), "-") == b"abc"


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 300_000,
        b'{"schema_version": "1.0", "body": ' + b'{"a":' * 300_000,
        b"a: &a [x]\n" + b"".join(b"b%d: &b%d [*a, *a]\n" % (n, n) for n in range(30)),
        b"? " * 50_000,
        b"- " * 50_000,
        b'{"schema_version": "' + b"9" * 1_000_000 + b'"}',
        b"schema_version: " + b"9" * 1_000_000,
    ],
    ids=["lists", "objects", "aliases", "keys", "dashes", "long version", "long number"],
)
def test_structured_bombs(content: bytes) -> None:
    """Structured files nested without end, unfolding aliases and endless numbers are one error each."""
    started = time.process_time()
    with pytest.raises(SchemaError):
        load_bytes(content, "a.yaml")
    assert time.process_time() - started < CHEAP_SECONDS


KINDS = {
    "one line": "phát triển kinh tế xã hội, ",
    "brackets": "(",
    "dashes": "- Tỷ lệ hộ nghèo giảm còn dưới 1% vào năm 2030.\n",
    "headings": "1. Phát triển kinh tế\nKinh tế phát triển nhanh và bền vững trong giai đoạn tới.\n",
    "one heading": "BÁO CÁO CHÍNH TRỊ\n",
    "figures": "1.1.1.1.",
    "citations": "theo Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương, ",
    "quantities": "tăng 5,2% so với năm 2020, đạt 1.250 tỷ đồng; ",
}


@pytest.mark.parametrize("unit", KINDS.values(), ids=KINDS)
def test_time_grows_in_proportion(unit: str) -> None:
    """Twice the text costs about twice the time, whatever it is made of; a square would cost four times."""

    def seconds(characters: int) -> float:
        text = unit * (characters // len(unit))
        return min(cost(lambda: parse_text(text))[0] for _ in range(2))

    small = seconds(20_000)
    assert seconds(80_000) < 4 * 1.7 * small + 0.2
