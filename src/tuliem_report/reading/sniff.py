"""Which format a document is in: told by its content first, by its name second.

`FORMATS` is tried from top to bottom; the first row whose signature fits is the format. A row with an `error` is a format
that no reader takes: it is there to say what the file is and what to do. The name counts only where it contradicts the
content, or where the content could be HTML as well as plain text.
"""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

import regex

from tuliem_report.errors import EncryptedFile, InputError, UnreadableFile, UnsupportedFormat
from tuliem_report.reading.source import Source
from tuliem_report.reading.txt_encoding import is_text

HEAD = 65_536
"""Bytes at the start of a file that may decide its format."""

AS_DOCX = "open it in Word or LibreOffice and save it as .docx"
SCAN = "this is a picture of a page: run a text recognition (OCR) over it and give the resulting PDF"
UNPACK = "unpack it and give the document inside"


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what it is called in a message, the endings it goes by, how its content is known.

    `error` and `hint` are set where no reader takes it. `signed` is False where the content alone proves little.
    """

    name: str
    noun: str
    suffixes: tuple[str, ...]
    matches: Callable[[bytes], bool]
    error: type[InputError] | None = None
    hint: str = ""
    signed: bool = True


def starts_with(*signatures: bytes) -> Callable[[bytes], bool]:
    """Make a test for bytes at the very start of the file."""
    return lambda content: content.startswith(signatures)


def in_zip(pattern: str) -> Callable[[bytes], bool]:
    """Make a test for a zip file with a member whose name fits the pattern."""
    compiled = regex.compile(pattern)
    return lambda content: any(compiled.fullmatch(name) for name in _member_names(content))


def in_ole(*streams: str) -> Callable[[bytes], bool]:
    """Make a test for a compound file (OLE) with one of these streams; without streams, for any compound file."""
    names = [stream.encode("utf-16-le") for stream in streams]

    def matches(content: bytes) -> bool:
        return content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") and (not names or any(name in content for name in names))

    return matches


def _member_names(content: bytes) -> list[str]:
    """Give the names of the members of a zip file; of a damaged one, those that its first bytes still show."""
    if not content.startswith(b"PK\x03\x04"):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeDecodeError):
        found = regex.findall(rb"PK\x03\x04.{26}([\w\[\]./-]{1,80}\.xml|mimetype)", content[:HEAD], regex.DOTALL)
        return [name.decode("ascii", "replace") for name in found]


def _odf(kind: bytes) -> Callable[[bytes], bool]:
    # The first member of such a file is "mimetype", stored as it is: the type stands at byte 38.
    return lambda content: content.startswith(b"PK\x03\x04") and kind in content[30:120]


_HTML_START = regex.compile(
    rb"""(?xis) \A (?: \s | <\?xml .{0,300}? \?> | <!-- .{0,4000}? --> )*+
    < (?: !doctype \s+ html
      | (?: html | head | body | title | meta | link | base | style | script | article | section | main | header | nav | div | p
          | br | hr | h[1-6] | table | tr | td | [ou]l | li | dl | a | b | i | u | em | strong | font | span | center
          | blockquote | pre | img | iframe ) (?= [\s/>] ) )""",
)
_HTML_BODY = regex.compile(rb"(?i)<html[\s>]|<body[\s>]")


def is_html(content: bytes) -> bool:
    """Tell whether the file starts as a web page does, in any encoding whose ASCII letters are recognisable."""
    head = content[:HEAD].replace(b"\0", b"")
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        head = head.removeprefix(mark)
    head = head[:8192]
    return bool(_HTML_START.match(head, timeout=2) or (head.lstrip().startswith(b"<") and _HTML_BODY.search(head)))


def _refused(name: str, noun: str, suffixes: str, matches: Callable[[bytes], bool], hint: str) -> Format:
    return Format(name, noun, tuple(suffixes.split()), matches, UnsupportedFormat, hint)


FORMATS: tuple[Format, ...] = (
    Format("pdf", "a PDF", (".pdf",), lambda content: b"%PDF-" in content[:1024]),
    Format("docx", "a Word file", (".docx", ".docm", ".dotx", ".dotm"), in_zip(r"word/document\d*\.xml")),
    _refused("xlsx", "an Excel workbook", ".xlsx .xlsm", in_zip(r"xl/workbook\d*\.(xml|bin)"), "give the report itself as PDF or .docx"),
    _refused("pptx", "a PowerPoint presentation", ".pptx", in_zip(r"ppt/presentation\d*\.xml"), "give the report itself as PDF or .docx"),
    _refused("odt", "an OpenDocument text", ".odt .ott", _odf(b"opendocument.text"), AS_DOCX),
    _refused("ods", "an OpenDocument spreadsheet", ".ods", _odf(b"opendocument.spreadsheet"), "give the report itself as PDF or .docx"),
    _refused("epub", "an e-book (EPUB)", ".epub", _odf(b"application/epub+zip"), "give it as PDF, .docx or .html"),
    _refused("zip", "a zip archive", ".zip", lambda content: content.startswith(b"PK") and zipfile.is_zipfile(io.BytesIO(content)), UNPACK),
    _refused("archive", "a packed archive", ".rar .7z .gz", starts_with(b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08"), UNPACK),
    Format(
        "encrypted",
        "an Office file with a password",
        (),
        in_ole("EncryptedPackage", "DRMEncryptedDataSpace"),
        EncryptedFile,
        "open it in the program that wrote it, take the password away and save it again",
    ),
    _refused("doc", "a Word 97-2003 file (.doc)", ".doc .dot", in_ole("WordDocument"), AS_DOCX),
    _refused("ole", "an old Office file", ".xls .ppt", in_ole(), "give the report itself as PDF or .docx"),
    _refused("rtf", "a rich text file (RTF)", ".rtf", starts_with(b"{\\rtf"), AS_DOCX),
    _refused("png", "a PNG image", ".png", starts_with(b"\x89PNG\r\n\x1a\n"), SCAN),
    _refused("jpeg", "a JPEG image", ".jpg .jpeg", starts_with(b"\xff\xd8\xff"), SCAN),
    _refused("tiff", "a TIFF image", ".tif .tiff", starts_with(b"II*\x00", b"MM\x00*"), SCAN),
    _refused("gif", "a GIF image", ".gif", starts_with(b"GIF87a", b"GIF89a"), SCAN),
    _refused("webp", "a WebP image", ".webp", lambda content: content[:4] == b"RIFF" and content[8:12] == b"WEBP", SCAN),
    _refused("heic", "a HEIC image", ".heic .heif", lambda content: content[4:12] in (b"ftypheic", b"ftypmif1", b"ftypheix"), SCAN),
    _refused("djvu", "a DjVu document", ".djvu .djv", starts_with(b"AT&TFORM"), "convert it to PDF"),
    _refused("mhtml", "a web archive (MHTML)", ".mht .mhtml", lambda content: _is_mhtml(content), "save the page as .html"),
    Format("html", "a web page", (".html", ".htm", ".xhtml"), is_html, signed=False),
    Format("txt", "plain text", (".txt", ".text", ".md"), is_text, signed=False),
)


def _is_mhtml(content: bytes) -> bool:
    head = content[:4096].lower()
    return head.startswith((b"from:", b"mime-version:", b"subject:")) and b"content-type: multipart/related" in head


def recognise(source: Source) -> str:
    """Give the name of the source's format: "pdf", "docx", "html" or "txt".

    Raises UnreadableFile for an empty file and one that is not what its name says, UnsupportedFormat or EncryptedFile for
    one that no reader takes.
    """
    if not source.content:
        raise UnreadableFile("the file is empty", where=source.name, hint="check that it was copied or downloaded completely")
    suffix = PurePath(source.name).suffix.lower()
    claimed = next((row for row in FORMATS if suffix in row.suffixes), None)
    found = next((row for row in FORMATS if row.matches(source.content)), None)
    if found is None:
        raise _unknown(source, claimed)
    if claimed is not None and claimed is not found and found.error is None and (claimed.signed or found.signed):
        _refuse_false_name(source, claimed, found, suffix)
    if found.error is not None:
        raise found.error(f"is {found.noun}, which cannot be read", where=source.name, hint=found.hint)
    if found.name == "txt" and claimed is not None and claimed.name == "html":
        return claimed.name
    return found.name


def _refuse_false_name(source: Source, claimed: Format, found: Format, suffix: str) -> None:
    """Raise UnreadableFile, unless the name claims an old format in whose place web pages and texts are often exported."""
    if claimed.error is not None and not found.signed:
        return
    if found.signed:
        hint = f"rename it to end in {found.suffixes[0]}"
    else:
        hint = f"rename it to end in {found.suffixes[0]}, or export it again as {claimed.noun}"
    raise UnreadableFile(f"is {found.noun} named {suffix}", where=source.name, hint=hint)


def _unknown(source: Source, claimed: Format | None) -> InputError:
    if claimed is not None and claimed.error is None and claimed.signed:
        return UnreadableFile(
            f"is not {claimed.noun}, or is damaged from its first bytes", where=source.name, hint="download or export the file again"
        )
    return UnsupportedFormat("is neither PDF, Word, HTML nor text", where=source.name, hint="give a .pdf, .docx, .html or .txt file")
