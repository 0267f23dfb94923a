"""Reading DOCX: from the bytes of a file to its XML parts.

The file is not trusted: it is never unpacked to disk, sizes are bounded while reading (the sizes that the archive declares may
lie), and the XML parser neither fetches nor expands anything.
"""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field

from lxml import etree

from tuliem_report import limits
from tuliem_report.errors import EncryptedFile, UnreadableFile
from tuliem_report.limits import Limits, suspicious
from tuliem_report.problems import ProblemLog
from tuliem_report.reading.docx_markup import MC, Element, M, W
from tuliem_report.reading.source import Source

_SAVE_AS_DOCX = "open the file in Word or LibreOffice and save it as .docx"
_FLAG_ENCRYPTED = 0x1
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
_DAMAGED = (etree.XMLSyntaxError, UnreadableFile)

# ISO 29500 Strict names its namespaces differently; the elements are the same.
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (b'"http://purl.oclc.org/ooxml/wordprocessingml/main"', b'"http://schemas.openxmlformats.org/wordprocessingml/2006/main"'),
    (
        b'"http://purl.oclc.org/ooxml/officeDocument/relationships"',
        b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    ),
    (b'"http://purl.oclc.org/ooxml/officeDocument/math"', b'"http://schemas.openxmlformats.org/officeDocument/2006/math"'),
)
_TEXT_TAGS = (W + "t", W + "delText", M + "t", W + "sym", W + "txbxContent")


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship of the main part: the last word of its type ("header"), and the name of the part it leads to."""

    kind: str
    part: str


@dataclass(slots=True)
class Package:
    """The parts of one Word file. `relations` are those of the main part, by their id."""

    name: str
    archive: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]
    log: ProblemLog
    limits: Limits
    main_name: str = ""
    relations: dict[str, Relation] = field(default_factory=dict)
    unpacked: int = 0

    def main(self) -> Element:
        """Give the document itself; raise UnreadableFile where it is missing or broken."""
        if self.main_name not in self.members:
            raise UnreadableFile("the archive holds no Word document", where=self.name, hint=_SAVE_AS_DOCX)
        try:
            root = self._parse(self.main_name)
        except _DAMAGED as error:
            raise UnreadableFile("the main part of the Word file is damaged", where=self.name, hint=_SAVE_AS_DOCX) from error
        if root.tag != W + "document":
            raise UnreadableFile("the file is an Office file, but not a Word document", where=self.name, hint=_SAVE_AS_DOCX)
        return root

    def part(self, kind: str) -> Element | None:
        """Give the part of a kind that a document has once ("styles"); a missing one is None, a broken one also a problem."""
        named = next((relation.part for relation in self.relations.values() if relation.kind == kind), None)
        # Files from other programs sometimes lack the relationship and still have the part under its usual name.
        usual = posixpath.join(posixpath.dirname(self.main_name), f"{kind}.xml")
        return self.minor(named if named in self.members else usual)

    def minor(self, part: str) -> Element | None:
        """Give a part that the document can do without."""
        if part not in self.members:
            return None
        try:
            return self._parse(part)
        except _DAMAGED:
            self.log.add("damaged-part", f"{part} cannot be read and is left out", hint=_SAVE_AS_DOCX)
            return None

    def _parse(self, part: str) -> Element:
        content = self._read(self.members[part])
        if _STRICT in content:
            for strict, transitional in _TRANSITIONAL:
                content = content.replace(strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
            collect_ids=False,  # nothing is looked up by its xml:id
        )
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            if "xcessive depth" in str(error):
                raise suspicious(f"elements of {part} stand inside each other more than {limits.MAX_XML_DEPTH} deep", self.name) from None
            raise
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableFile("a part declares a document type, which Word files must not", where=self.name)
        if MC.encode()[1:-1] in content:
            _keep_one_alternative(root)
        return root

    def _read(self, member: zipfile.ZipInfo) -> bytes:
        bound = min(limits.MAX_PART_BYTES, max(limits.RATIO_FREE_BYTES, limits.MAX_PACKING_RATIO * member.compress_size))
        if member.flag_bits & _FLAG_ENCRYPTED:
            raise EncryptedFile("the archive is protected by a password", where=self.name, hint="save the file without a password")
        try:
            with self.archive.open(member) as stream:
                content = stream.read(bound + 1)
        except _ZIP_ERRORS as error:
            raise UnreadableFile("a part of the archive is damaged", where=self.name, hint=_SAVE_AS_DOCX) from error
        if len(content) > bound:
            raise suspicious(f"a part of the archive unpacks to more than {bound:,} bytes", self.name)
        self.unpacked += len(content)
        self.limits.check("unpacked_bytes", self.unpacked, self.name)
        self.limits.check("tags", content.count(b"<"), self.name)
        return content


def open_package(source: Source, log: ProblemLog) -> Package:
    """Open a Word file (DOCX, DOCM, DOTX) and find its parts."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.content))
    except _ZIP_ERRORS as error:
        raise UnreadableFile("the file is not a Word file, or it is cut off", where=source.name, hint=_SAVE_AS_DOCX) from error
    infos = archive.infolist()
    if len(infos) > limits.MAX_ARCHIVE_MEMBERS:
        raise suspicious(f"the archive has more than {limits.MAX_ARCHIVE_MEMBERS:,} members", source.name)
    members = {info.filename.replace("\\", "/").lstrip("/"): info for info in infos}
    package = Package(source.name, archive, members, log, source.options.limits)
    roots = _relations(package, "_rels/.rels", "")
    package.main_name = next((relation.part for relation in roots.values() if relation.kind == "officeDocument"), "word/document.xml")
    folder, name = posixpath.split(package.main_name)
    package.relations = _relations(package, posixpath.join(folder, "_rels", f"{name}.rels"), folder)
    return package


def _relations(package: Package, part: str, folder: str) -> dict[str, Relation]:
    root = package.minor(part)
    found = {}
    for element in root if root is not None else ():
        if element.get("TargetMode") == "External":
            continue
        target = posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/")
        found[element.get("Id", "")] = Relation(element.get("Type", "").rpartition("/")[2], target)
    return found


def _keep_one_alternative(root: Element) -> None:
    """Remove what an application would not show of each mc:AlternateContent, so that its text is met once.

    The first choice that holds text wins, then the fallback: we read only text, so that no choice asks too much of us.
    """
    for alternate in list(root.iter(MC + "AlternateContent")):
        branches = [branch for branch in alternate if branch.tag in (MC + "Choice", MC + "Fallback")]
        best = next((branch for branch in branches if next(branch.iter(*_TEXT_TAGS), None) is not None), branches[0] if branches else None)
        for branch in branches:
            if branch is not best:
                alternate.remove(branch)
