"""Makes the library's documents and truths from their sources: `cd tests && python -m genre.make [NAME…] [--truths]`.

Needs python-docx, LibreOffice, Chromium and poppler's pdftotext; `--truths` writes the truths only and needs none of them.
"""

import json
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path

from genre.making import old_text, set_html, set_text
from genre.making.markup import Document, Heading, plain, read_document
from genre.making.truth import truth_of

HERE = Path(__file__).parent


def sources() -> list[Path]:
    """Give the sources of all documents, the held-out ones too."""
    return sorted(HERE.glob("*/source.txt")) + sorted(HERE.glob("heldout/*/source.txt"))


def write_truth(document: Document) -> None:
    """Write truth.json beside the source."""
    text = json.dumps(truth_of(document), ensure_ascii=False, indent=1)
    (document.folder / "truth.json").write_text(text + "\n", encoding="utf-8")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)


def _word(document: Document, path: Path, *, old_fonts: bool = False) -> None:
    from genre.making.set_word import WordSetter

    WordSetter(document, old_fonts).write(path)


def _office(source: Path, path: Path, form: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _run(
            "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form, "--outdir", folder, str(source)
        )
        path.write_bytes((Path(folder) / source.with_suffix(f".{form}").name).read_bytes())


def _office_pdf(document: Document, path: Path) -> None:
    _with_word(document, path, "pdf")


def _office_word(document: Document, path: Path) -> None:
    _with_word(document, path, "docx")


def _with_word(document: Document, path: Path, form: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder) / "source.docx"
        _word(document, word)
        _office(word, path, form)


def _chromium_pdf(document: Document, path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(set_html.print_page(document), encoding="utf-8")
        _run(
            "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile", "--no-pdf-header-footer",
            f"--print-to-pdf={path}", str(page),
        )  # fmt: skip


def _pdf_text(document: Document, path: Path, *options: str) -> None:
    _run("pdftotext", *options, str(document.folder / "report.pdf"), str(path))


def _lines(encode: Callable[[str], bytes]) -> Callable[[Document, Path], None]:
    return lambda document, path: path.write_bytes(encode(set_text.paragraphs(document))) and None


MAKERS: dict[str, Callable[[Document, Path], object]] = {
    "report.docx": _word,
    "report-tcvn3.docx": lambda document, path: _word(document, path, old_fonts=True),
    "report.pdf": _office_pdf,
    "report-resaved.docx": _office_word,
    "report-chromium.pdf": _chromium_pdf,
    "report-layout.txt": lambda document, path: _pdf_text(document, path, "-layout"),
    "report-flow.txt": _pdf_text,
    "report-lines.txt": _lines(lambda text: text.encode()),
    "report-utf16.txt": _lines(lambda text: text.replace("\n", "\r\n").encode("utf-16")),
    "report-nfd.txt": _lines(lambda text: unicodedata.normalize("NFD", text).encode()),
    "report-1258.txt": _lines(lambda text: old_text.windows_1258(text.replace("\n", "\r\n"))),
    "report-damaged.txt": _lines(lambda text: old_text.damaged(text).encode()),
    "report-blank-lines.txt": _lines(lambda text: text.replace("\n", "\n\n").encode("utf-8-sig")),
    "portal.html": lambda document, path: path.write_text(set_html.portal_page(document), encoding="utf-8"),
    "saved.html": lambda document, path: path.write_text(set_html.print_page(document), encoding="utf-8"),
}


def main(arguments: list[str]) -> None:
    """Make the named documents, or all of them."""
    names = {argument for argument in arguments if not argument.startswith("--")}
    for path in sources():
        document = read_document(path)
        if names and document.name not in names:
            continue
        write_truth(document)
        if "--truths" in arguments:
            continue
        for file in document.head["files"]:
            path = document.folder / file
            MAKERS[file](document, path)
            print(document.name, file, path.stat().st_size, *_not_printed(document, path))


def _not_printed(document: Document, path: Path) -> list[str]:
    """Give the headings that a made PDF does not print in their order: a slip in the source or in the automatic numbering."""
    if path.suffix != ".pdf":
        return []
    printed = _squeezed(subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True, timeout=60).stdout)
    missing, position = [], 0
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = _squeezed(plain(f"{block.marker or ''}{block.title or (block.rest or '')[:40]}"))
            found = printed.find(heading, position)
            if found < 0:
                missing.append(heading)
            else:
                position = found
    return missing


def _squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


if __name__ == "__main__":
    main(sys.argv[1:])
