"""A Word file from its paragraphs: the parts, how they belong together, and the same bytes for the same content."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from xml.sax.saxutils import escape

from lxml import etree

from tuliem_report.outputs.docx_markup import RELATIONS, Element, element, paragraph, run
from tuliem_report.outputs.visible import visible

_DAY = (2025, 1, 1, 0, 0, 0)  # any fixed day: the same report gives the same bytes
_STAMP = "2025-01-01T00:00:00Z"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = f"{_PACKAGE}/metadata/core-properties"
TEXT_WIDTH = 9354
"""Of an A4 page upright, in twentieths of a point: 165 mm."""
WIDE_TEXT_WIDTH = 13891
"""Of one that lies: 245 mm."""


@dataclass(frozen=True, slots=True)
class WordDocument:
    """What a Word file holds. Footnotes and comments are numbered by their place, from 1 and from 0."""

    title: str
    body: Sequence[Element]
    footnotes: Sequence[str] = ()
    comments: Sequence[Element] = ()
    lying: bool = False


def package(document: WordDocument) -> bytes:
    """Give the file."""
    parts = {
        "document": _document(document),
        "styles": _static("styles.xml"),
        "header": _static("header.xml"),
        "fontTable": _static("fontTable.xml"),
        "settings": _written(_settings()),
        "footnotes": _written(_footnotes(document.footnotes)),
    }
    if document.comments:
        parts["comments"] = _written(element("comments", *document.comments))
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _properties(document.title),
        "word/_rels/document.xml.rels": _relations(parts),
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _static(name: str) -> bytes:
    return resources.files(__package__).joinpath("word", name).read_bytes()


def _written(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _document(document: WordDocument) -> bytes:
    return _written(element("document", element("body", *document.body, _page(lying=document.lying))))


def _page(*, lying: bool) -> Element:
    """Set A4 with the margins of official documents: 20 mm, 30 left, 15 right; no number on the first page."""
    reference = element("headerReference", type="default")
    reference.set(f"{{{RELATIONS}}}id", "header")
    sides = {"w": 16838, "h": 11906, "orient": "landscape"} if lying else {"w": 11906, "h": 16838}
    left, right = (1814, 1134) if lying else (1701, 850)
    margins = element("pgMar", top=1134, right=right, bottom=1134, left=left, header=567, footer=567, gutter=0)
    return element("sectPr", reference, element("pgSz", **sides), margins, element("titlePg"))


def _settings() -> Element:
    separators = element("footnotePr", element("footnote", id=-1), element("footnote", id=0))
    compatible = element(
        "compat", element("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    )
    return element("settings", separators, compatible)


def _footnotes(texts: Sequence[str]) -> Element:
    lines = [("separator", -1), ("continuationSeparator", 0)]
    separators = [element("footnote", paragraph([element("r", element(name))]), type=name, id=number) for name, number in lines]
    return element("footnotes", *separators, *(_footnote(number, text) for number, text in enumerate(texts, start=1)))


def _footnote(number: int, text: str) -> Element:
    mark = element("r", element("rPr", element("rStyle", val="FootnoteReference")), element("footnoteRef"))
    return element("footnote", paragraph([mark, run(f" {text}")], "FootnoteText"), id=number)


def _properties(title: str) -> str:
    named = escape(visible(title))
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f'<dc:title>{named}</dc:title><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{_STAMP}</dcterms:created>'
        "</cp:coreProperties>"
    )


def _content_types(parts: Mapping[str, bytes]) -> str:
    types = {name: f"{_KIND}.{'document.main' if name == 'document' else name}+xml" for name in parts}
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in types.items())
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _package_relations() -> str:
    return _relation_list(
        ("document", f"{RELATIONS}/officeDocument", "word/document.xml"),
        ("properties", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    )


def _relations(parts: Mapping[str, bytes]) -> str:
    return _relation_list(*((name, f"{RELATIONS}/{name}", f"{name}.xml") for name in parts if name != "document"))


def _relation_list(*relations: tuple[str, str, str]) -> str:
    rows = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in relations)
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'
