"""What Akoma Ntoso asks to be said of a document: work, expression, manifestation, who is named, and where it came from.

Nothing is guessed: a date of which only the year or the month is printed says so in its name, and one that is not printed at all is
the first day of the calendar, named "unknown".
"""

import re
from datetime import date
from typing import TYPE_CHECKING, cast

from lxml import etree

from tuliem_report import __version__
from tuliem_report.outputs.visible import visible
from tuliem_report.vietnamese.fold import fold

if TYPE_CHECKING:
    from tuliem_report.report.document import FrontMatter, Note, Report

Element = etree._Element
NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN_NAMESPACE = "urn:tuliem-report"
OWN = f"{{{OWN_NAMESPACE}}}"
_AKN = f"{{{NAMESPACE}}}"
_NAMES = cast("dict[str, str]", {None: NAMESPACE, "tuliem": OWN_NAMESPACE})  # the stubs know of no default namespace
_PRINTED_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?")
_PRECISIONS = (("day", "document"), ("month", "month"), ("year", "year"))
_NO_DATE = ("0001-01-01", "unknown")
_SOFTWARE = "tuliem-report"
_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 60


def akn(name: str, /, *children: Element, **attributes: str | int | None) -> Element:
    """Make an element of Akoma Ntoso; attributes that are None are left out, and text of the document in them is made visible."""
    kept = {key: visible(str(value)) for key, value in attributes.items() if value is not None}
    made = etree.Element(_AKN + name, kept, nsmap=_NAMES)
    made.extend(children)
    return made


def meta(report: "Report", component: str, notes: "tuple[Note, ...]" = ()) -> Element:
    """Describe the document, or one component of it ("main", "appendix_1"); `notes` are those whose marks stand nowhere."""
    made = akn("meta", _identification(report, component))
    if component == "main":
        made.append(_references(report.front_matter))
    if notes:
        listed = (akn("note", paragraph(note.text), eId=f"note_{number}", marker=note.mark) for number, note in enumerate(notes, start=1))
        made.append(akn("notes", *listed, source=f"#{_SOFTWARE}"))
    if component == "main":
        made.append(_provenance(report))
    return made


def paragraph(text: str, **attributes: str | int | None) -> Element:
    """Make a paragraph of plain text."""
    made = akn("p", **attributes)
    made.text = visible(text)
    return made


def slug(text: str) -> str:
    """Make a part of an address of a name: "Đảng bộ phường Từ Liêm" is "dang-bo-phuong-tu-liem"."""
    return _OTHER.sub("-", fold(text))[:_LONGEST_SLUG].strip("-")


def _identification(report: "Report", component: str) -> Element:
    front = report.front_matter
    name = slug(front.unit or report.body.title or "") or report.source.sha256[:12]
    day, precision = printed_day(front.date)
    kind = slug(front.type or "") or "doc"
    work = f"/akn/vn/doc/{kind}/{front.date or front.term or 'undated'}/{name}"
    written = akn("FRBRdate", date=day, name=precision)
    author = akn("FRBRauthor", href="#unit" if front.unit else f"#{_SOFTWARE}")
    levels = (
        ("FRBRWork", work, [akn("FRBRcountry", value="vn"), *_names(report)]),
        ("FRBRExpression", f"{work}/vie@", [akn("FRBRlanguage", language="vie")]),
        ("FRBRManifestation", f"{work}/vie@.xml", [akn("FRBRformat", value="application/akn+xml")]),
    )
    made = akn("identification", source=f"#{_SOFTWARE}")
    for level, address, more in levels:
        this = akn("FRBRthis", value=f"{address}/!{component}")
        made.append(akn(level, this, akn("FRBRuri", value=address), *_copies(written, author), *more))
    return made


def _copies(*elements: Element) -> list[Element]:
    return [etree.fromstring(etree.tostring(element)) for element in elements]


def _names(report: "Report") -> list[Element]:
    named = (("FRBRnumber", report.front_matter.symbol), ("FRBRname", report.body.title))
    return [akn(name, value=value) for name, value in named if value]


def printed_day(printed: str | None) -> tuple[str, str]:
    """Give a day and how much of it is printed: "2025-08" is the first of August, named "month"."""
    match = _PRINTED_DATE.fullmatch(printed or "")
    if match is None:
        return _NO_DATE
    try:
        day = date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
    except ValueError:
        return _NO_DATE
    return day.isoformat(), next(name for part, name in _PRECISIONS if match[part])


def _references(front: "FrontMatter") -> Element:
    software = akn("TLCOrganization", eId=_SOFTWARE, href=f"/akn/ontology/organization/{_SOFTWARE}", showAs=f"{_SOFTWARE} {__version__}")
    made = akn("references", software, source=f"#{_SOFTWARE}")
    if front.unit:
        made.append(
            akn("TLCOrganization", eId="unit", href=f"/akn/ontology/organization/vn/{slug(front.unit) or 'unit'}", showAs=front.unit)
        )
    return made


def _provenance(report: "Report") -> Element:
    """Say which file this was read from, and how much of its text is here."""
    source, accounting = report.source, report.accounting
    file = {"name": source.name, "format": source.format, "sha256": source.sha256, "pages": source.pages}
    counts = {name: getattr(accounting, name) for name in ("characters", "in_report", "set_aside", "unaccounted")}
    return akn("proprietary", _own("source", file), _own("accounting", counts), source=f"#{_SOFTWARE}")


def _own(name: str, fields: dict[str, str | int | None]) -> Element:
    kept = {key: visible(str(value)) for key, value in fields.items() if value is not None}
    return etree.Element(OWN + name, kept)
