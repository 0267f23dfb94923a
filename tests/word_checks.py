"""What the tests ask of Word files: that they keep to the schema, that LibreOffice opens them, and what text they hold."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Word itself asks for no theme.
FORGIVEN = "relationships/theme' is missing"


def faults(content: bytes, folder: Path) -> list[str]:
    """What is against the schema of Office Open XML."""
    path = folder / "checked.docx"
    path.write_bytes(content)
    found = OpenXmlValidator().validate(path).errors
    return [f"{fault.part_uri} {fault.path}: {fault.description}" for fault in found if FORGIVEN not in fault.description]


def part(content: bytes, name: str = "document") -> etree._Element:
    """One part of the file, parsed."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(f"word/{name}.xml"))


def has_part(content: bytes, name: str) -> bool:
    """Whether the file has that part."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return f"word/{name}.xml" in archive.namelist()


def paragraphs(content: bytes) -> list[tuple[str, str]]:
    """Style and text of the paragraphs outside tables, as another library reads them."""
    return [(each.style.name, each.text) for each in docx.Document(io.BytesIO(content)).paragraphs]


def office(content: bytes, folder: Path, form: str) -> bytes:
    """What LibreOffice makes of the file: "pdf", or "docx" written anew; the test skips without LibreOffice."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed (Debian: libreoffice-writer)")
    (folder / "in").mkdir(exist_ok=True)
    source = folder / "in" / "document.docx"
    source.write_bytes(content)
    command = [
        program,
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    return (folder / f"document.{form}").read_bytes()
