"""Drafts are confidential: no word of a document gets into an error, a problem's message, a traceback or standard error."""

import io
import json
import socket
import subprocess
import sys
import traceback
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import bombs
from reading.docx.word_file import paragraph, run, word_file
from sample_report import REPORT
from tuliem_report import cli
from tuliem_report.cli import main
from tuliem_report.errors import TuliemError
from tuliem_report.outputs import write
from tuliem_report.pipeline import parse_bytes
from tuliem_report.report.document import Report
from tuliem_report.report.load import load_bytes

CANARY = "khongduoclo"
"""Stands in every place of the documents below that a word can stand in."""
LINES = (
    f"BÁO CÁO {CANARY} CHÍNH TRỊ",
    f"I. MỤC {CANARY}",
    f"III. MỤC {CANARY} KHÔNG CÓ MỤC HAI",
    f"1. Phấn đấu {CANARY} đạt trên 90% vào năm {CANARY}.",
    f"Theo Nghị quyết số {CANARY}-NQ/TW ngày 99/99/2025 của {CANARY},",
    f"- Tỷ lệ {CANARY} giảm còn {CANARY}%;",
    f"Kính gửi {CANARY}\x1b[31m\u202e{CANARY}\x00",
    f"\u0110\u01b0\u0323{CANARY} ĐIỀ U {CANARY}",
)
BY = f'w:id="1" w:author="{CANARY}" w:date="{CANARY}"'


def text_file() -> bytes:
    """The lines, and stray bytes."""
    return "\n".join(LINES * 3).encode() + b"\xff\xfe" + CANARY.encode()


def web_page() -> bytes:
    """The lines in titles, notes, scripts, comments, classes and attributes."""
    body = "".join(f"<p class={CANARY} style='font:{CANARY}'>{line}<sup><a href='#{CANARY}'>{CANARY}</a></sup></p>" for line in LINES)
    head = f"<html><head><title>{CANARY}</title><style>.{CANARY}{{x:{CANARY}}}</style><script>{CANARY}</script>"
    return f"{head}<!--{CANARY}--></head><body id={CANARY}>{body}<table><tr><td>{CANARY}<td colspan={CANARY}></table>".encode()


def word_document() -> bytes:
    """The lines in paragraphs, tables, notes, comments, changes, headers, numbers and names of styles."""
    clean = [line.replace("\x1b", "").replace("\x00", "") for line in LINES]
    changes = f"<w:del {BY}><w:r><w:delText>{CANARY}</w:delText></w:r></w:del><w:ins {BY}>{run(CANARY)}</w:ins>"
    field = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{CANARY}</w:instrText></w:r>'
    notes = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="9"/></w:r>'
    table = f"<w:tbl><w:tr><w:tc>{paragraph(CANARY)}</w:tc><w:tc>{paragraph(run(CANARY))}</w:tc></w:tr></w:tbl>"
    stray = f"<w:jc>{run(CANARY)}</w:jc>"
    body = "".join(paragraph(run(line)) for line in clean) + paragraph(run(CANARY) + notes, stray) + paragraph(changes) + paragraph(field)
    comment = f'<w:comment w:id="0" w:author="{CANARY}" w:initials="{CANARY}">{paragraph(CANARY)}</w:comment>'
    return word_file(
        body + table + run(CANARY) + '<w:altChunk r:id="x"/><w:sectPr><w:headerReference r:id="header1"/></w:sectPr>',
        styles=f'<w:style w:type="paragraph" w:styleId="{CANARY}"><w:name w:val="{CANARY}"/></w:style>',
        footnotes=f'<w:footnote w:id="1">{paragraph(CANARY)}</w:footnote><w:footnote w:id="2">{paragraph(CANARY)}</w:footnote>',
        comments=comment,
        headers={"header1": paragraph(CANARY)},
    )


def pdf() -> bytes:
    """The word on the page, beside it, leaning, and in what a PDF says of itself."""
    shown = "".join(f"BT /F1 12 Tf 50 {800 - 20 * place} Td ({place}. MUC {CANARY}) Tj ET " for place in range(9))
    leaning = f"BT /F1 40 Tf 0.7 0.7 -0.7 0.7 99 99 Tm ({CANARY}) Tj ET BT /F1 9 Tf 5000 1 Td ({CANARY}) Tj ET"
    return bombs.pdf_page((shown + leaning).encode(), b"", f"<</Title({CANARY})/Author({CANARY})>>".encode())


DOCUMENTS = {"a.txt": text_file(), "a.html": web_page(), "a.docx": word_document(), "a.pdf": pdf()}
EVERY_DOCUMENT = pytest.mark.parametrize("name", DOCUMENTS)


@EVERY_DOCUMENT
def test_problems_do_not_quote(name: str) -> None:
    """The word is in the report, and in none of its problems."""
    report = parse_bytes(DOCUMENTS[name], name)
    assert CANARY in report.model_dump_json()
    for problem in report.problems:
        assert CANARY not in f"{problem.code} {problem.message} {problem.hint}", problem.code


def _cuts(content: bytes) -> list[bytes]:
    return [content[: len(content) * part // 12] + tail for part in range(1, 13) for tail in (b"", b"\n%%EOF\n", content[-40:])]


def _said_of(content: bytes, name: str, read: Callable[[bytes, str], Report] = parse_bytes) -> str:
    """What an error says, with its hint, its traceback and its causes; nothing where there is a report."""
    try:
        read(content, name)
    except TuliemError as error:
        return f"{error} {error.hint}" + "".join(traceback.format_exception(error))
    return ""


@EVERY_DOCUMENT
def test_errors_do_not_quote(name: str) -> None:
    """Neither the message, nor the hint, nor the traceback with its causes holds the word, however the file is damaged."""
    content = DOCUMENTS[name]
    damaged = [
        *_cuts(content),
        content.replace(b"<w:", b"<"),
        content.replace(b"obj", b"obi"),
        content.replace(CANARY.encode(), b"\xff" * 9),
    ]
    for one in damaged:
        for claimed in (name, "a.pdf", "a.docx"):
            assert CANARY not in _said_of(one, claimed)


def test_errors_of_structured_files_do_not_quote() -> None:
    """Values of a structured file, right or wrong, stay out of errors and of their causes."""
    data = json.loads(write("report", "json", REPORT))
    wrong = [{**data, field: CANARY} for field in data if field != "schema_version"]
    wrong += [{**data, "targets": [{**data["targets"][0], field: [CANARY]}]} for field in data["targets"][0]]
    files = [json.dumps(one).encode() for one in wrong]
    files += [f"{CANARY}: [{CANARY}".encode(), f"x: !!{CANARY} {CANARY}".encode(), f"- *{CANARY}".encode(), f'{{"{CANARY}'.encode()]
    refused = [said for content in files if (said := _said_of(content, "a.json", load_bytes))]
    assert len(refused) > 10
    assert not [said for said in refused if CANARY in said]


@EVERY_DOCUMENT
@pytest.mark.parametrize(
    "command", ["outline", "targets", "tasks", "check", "export -f md", "parse -o - --problems", "search xyz", "show nowhere"]
)
def test_standard_error_does_not_quote(name: str, command: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What the commands say beside their data holds no word of the document."""
    path = tmp_path / name
    path.write_bytes(DOCUMENTS[name])
    first, *options = command.split()
    words = [first, "xyz", str(path)] if first == "search" else [first, str(path), *options]
    main(words)
    assert CANARY not in capfd.readouterr().err


def test_a_fault_of_the_program_does_not_quote(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """An exception that nobody foresaw is told by its kind and place; its words, which may be the document's, only with --debug."""

    def fail(**_: object) -> int:
        raise ValueError(CANARY)

    monkeypatch.setattr(cli, "app", fail)
    assert main(["outline"]) == 2
    said = capfd.readouterr().err
    assert "ValueError" in said
    assert CANARY not in said
    with pytest.raises(ValueError, match=CANARY):
        main(["--debug", "outline"])


def test_the_network_is_closed() -> None:
    """Any test that reached for another machine would fail; a local socket works."""
    with pytest.raises(RuntimeError, match="another machine"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(RuntimeError, match="another machine"):
        socket.getaddrinfo("example.invalid", 80)
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass


_NO_SOCKETS = (
    "import sys\n"
    "def watch(event, arguments):\n"
    "    if event.startswith('socket.') or event in ('urllib.Request', 'webbrowser.open', 'subprocess.Popen', 'os.system'):\n"
    "        raise RuntimeError(event)\n"
    "sys.addaudithook(watch)\n"
    "from tuliem_report.cli import main\n"
    "sys.exit(main(sys.argv[1:]))\n"
)


@EVERY_DOCUMENT
def test_no_socket_is_even_opened(name: str, tmp_path: Path) -> None:
    """Structuring and exporting a document opens no socket and starts no other program."""
    path = tmp_path / name
    path.write_bytes(DOCUMENTS[name])
    for command in (["parse", name, "-o", "a.json", "--force"], ["export", name, "-f", "html", "-o", "a.html.out", "--force"]):
        done = subprocess.run([sys.executable, "-c", _NO_SOCKETS, *command], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_names_of_members_are_never_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Word file with members that climb out of the archive writes nothing anywhere."""
    monkeypatch.chdir(tmp_path)
    target = io.BytesIO(word_file(paragraph("a")))
    with zipfile.ZipFile(target, "a") as archive:
        for name in ("../x.xml", "/tmp/tuliem-x.xml", "..\\x.xml", "word/../../x.xml"):
            archive.writestr(name, "x")
    parse_bytes(target.getvalue(), "../../a.docx")
    assert not list(tmp_path.iterdir())
    assert not Path("/tmp/tuliem-x.xml").exists()
