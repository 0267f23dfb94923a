"""Reading HTML: which part of a portal's page is the document, and which is the portal's own.

A page without the signs of a portal (menus, lists of links) is all document. Of a portal's page the document is where the text
is: from the body on, the way goes down as long as one box holds nearly all of the text that is not links, and what is left
beside the way is the portal's. Names of classes only help where the measures leave doubt.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import pairwise

import regex

from tuliem_report.reading.html_tree import CONTROLS, SILENT, Element, walk, words

MOST = 0.6
"""Share of the plain text that a box must hold to be gone into."""

FEW = 0.3
"""Share of the document's plain text beyond which nothing is taken for a menu or a list of links."""

LINKED = 0.6
"""Share of linked text from which a box is a list of links."""

_BOXES = words("body div section article main form center table thead tbody tr td th fieldset font span dl dd ul li")
_PORTAL_TAGS = words("nav aside footer")
_PORTAL_ROLES = words("navigation banner contentinfo complementary search menu menubar toolbar")
_WORDS = regex.compile(r"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+")
_PORTAL_WORDS = words(
    "nav navbar navigation menu breadcrumb breadcrumbs sidebar footer header topbar banner share sharing social related relate "
    "comment comments tag tags pagination pager toolbar login search widget advert ads copyright print skip hotline weblink "
    "rating vote feedback like quangcao lienquan binhluan tinkhac tinlienquan lienket thongke danhgia"
)
_PORTAL_PIECE = regex.compile(
    r"breadcrumb|sidebar|navbar|related|comment(?!ary)|footer|copyright|lien-?quan|binh-?luan|quang-?cao|tin-?khac"
)
_META_WORDS = words("date time meta author source sapo lead caption view views ngay info")
_TITLE_WORDS = regex.compile(r"BÁO CÁO|NGHỊ QUYẾT|VĂN KIỆN|DỰ THẢO|CHƯƠNG TRÌNH|ĐỀ ÁN|KẾT LUẬN")
_SECTION = regex.compile(r"PHẦN|CHƯƠNG|MỤC|(?:[A-Z]{1,4}|\d{1,2})\s*[.)/-]")
_LEADS_INSIDE = regex.compile(r"#[\w%][^/]+\Z")
"""A link to a place in the same page, as those of notes and contents are; "#" alone is a button of a menu."""

_OPENING = 1500
"""Characters at the beginning of a document in which its own title stands."""


@dataclass(slots=True)
class Measure:
    """How much text an element holds, in characters that are not white space: all, in links, and the number of links."""

    text: int = 0
    linked: int = 0
    links: int = 0
    upper: int = 0

    @property
    def plain(self) -> int:
        """Text outside of links."""
        return self.text - self.linked

    @property
    def is_links(self) -> bool:
        """Is it a list of links?"""
        return self.links >= 3 and self.linked >= LINKED * self.text

    def add(self, other: "Measure") -> None:
        """Take the measure of a child in."""
        self.text += other.text
        self.linked += other.linked
        self.links += other.links
        self.upper += other.upper


@dataclass(slots=True)
class Article:
    """`outside` are the elements that are not document; `path` leads down to the document: its own text is not document either."""

    outside: set[Element] = field(default_factory=set)
    path: set[Element] = field(default_factory=set)


def find_article(root: Element, notes: Collection[Element]) -> Article:
    """Find the document in a page; `notes` are elements that belong to it wherever they stand."""
    body = root.find("body")
    measures = measure(root)
    if body is None or not _is_portal(body, measures):
        return Article()
    article = Article()
    found = _descend(body, measures, article)
    if found is not body:
        _set_aside_beside(found, measures, article)
    _set_aside_inside(found, measures, article)
    kept = {ancestor for note in notes if note in measures for ancestor in (note, *note.iterancestors())}
    article.outside -= kept
    return article


def measure(root: Element) -> dict[Element, Measure]:
    """Measure every element below the root that can be seen."""
    measures: dict[Element, Measure] = {}
    inside_links: list[Element] = []

    def enters(element: Element) -> bool:
        if element.tag in SILENT:
            return False
        measures[element] = Measure()
        href = element.get("href") if element.tag == "a" else None
        if href and not _LEADS_INSIDE.search(href):
            measures[element].links = 1
            inside_links.append(element)
        return True

    for element, text in walk(root, enters):
        own = measures[element]
        if text is None:
            if inside_links and inside_links[-1] is element:
                inside_links.pop()
            parent = element.getparent()
            if parent is not None and parent in measures:
                measures[parent].add(own)
        elif text and not text.isspace():
            squeezed = "".join(text.split())
            own.text += len(squeezed)
            own.linked += len(squeezed) if inside_links else 0
            own.upper += sum(map(str.isupper, squeezed))
    return measures


def _is_portal(body: Element, measures: dict[Element, Measure]) -> bool:
    """Look for what only a portal has: an element for navigation, or a list of links to other pages."""
    for element in body.iter("*"):
        if element.tag == "nav" or element.get("role") in _PORTAL_ROLES:
            return True
        one = measures.get(element)
        if one is not None and one.links >= 4 and one.is_links:
            return True
    return False


def _descend(body: Element, measures: dict[Element, Measure], article: Article) -> Element:
    """Go down to the smallest box with nearly all of the text, stopping where a part of the document would be left behind."""
    here = body
    while True:
        children = [child for child in here if child in measures and measures[child].text]
        best = max(children, key=lambda child: measures[child].plain, default=None)
        if best is None or best.tag not in _BOXES or measures[best].plain < MOST * measures[here].plain:
            return here
        own_text = measures[here].text - sum(measures[child].text for child in children)
        if not _is_called_document(best):
            others = [child for child in children if child is not best]
            if own_text > 40 or any(_is_document_part(child, best, measures) for child in others):
                return here
        article.path.add(here)
        here = best


def _is_called_document(element: Element) -> bool:
    return element.tag in ("article", "main") or element.get("itemprop") == "articleBody" or element.get("role") == "main"


def _is_document_part(element: Element, best: Element, measures: dict[Element, Measure]) -> bool:
    """Tell whether a box beside the largest one looks like a part of the document: a paragraph, a letterhead, much text."""
    one = measures[element]
    if one.plain == 0 or one.is_links or _is_portals_own(element) or _has_word(element, _META_WORDS):
        return False
    if element.tag in ("p", "table", "blockquote", "pre", "center", "ol"):
        return True
    if element.tag in ("h1", "h2", "h3", "ul", "tr", "td", "time", "script"):
        return False
    return one.plain >= 0.05 * measures[best].plain or (one.upper >= 0.5 * one.text and one.text >= 15)


def _set_aside_beside(found: Element, measures: dict[Element, Measure], article: Article) -> None:
    """Set aside what stands beside the way, save a heading that is the only title the document has."""
    titled = _has_title(found)
    for above in (found, *found.iterancestors()):
        parent = above.getparent()
        if parent is None or parent not in article.path:
            break
        before = True
        for child in parent:
            before = before and child is not above
            if child is above or child not in measures:
                continue
            if not titled and before and child.tag in ("h1", "h2") and not measures[child].is_links:
                titled = True
            else:
                article.outside.add(child)


def _has_title(found: Element) -> bool:
    """Tell whether the document has a title of its own: a heading, its kind in capitals, or capitals at its very beginning."""
    if next(found.iter("h1", "h2"), None) is not None:
        return True
    opening = ""
    for _, text in walk(found, lambda element: element.tag not in SILENT):
        opening = f"{opening} {' '.join((text or '').split())}".lstrip()
        if len(opening) > _OPENING:
            break
    letters = [char for char in opening[:60] if char.isalpha()]
    capitals = len(letters) >= 10 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)
    return _TITLE_WORDS.search(opening) is not None or (capitals and not _SECTION.match(opening))


def _set_aside_inside(found: Element, measures: dict[Element, Measure], article: Article) -> None:
    """Set aside what portals put into the document itself: buttons to share it, related news, comments."""
    whole = measures[found].plain

    def enters(element: Element) -> bool:
        if element in article.outside or element.tag in SILENT:
            return False
        one = measures[element]
        if element is not found and one.plain <= FEW * whole and _is_intruder(element, one):
            article.outside.add(element)
            return False
        return True

    for _ in walk(found, enters):
        pass


def _is_intruder(element: Element, one: Measure) -> bool:
    if element.tag in _PORTAL_TAGS or element.get("role") in _PORTAL_ROLES:
        return True
    if element.tag in ("a", "p", "b", "strong", "i", "em", "sup", "sub", "td", "tr", "tbody"):
        return False
    return one.is_links or (
        _is_portals_own(element) and (one.links > 0 or one.text < 200 or next(element.iter(*CONTROLS), None) is not None)
    )


def _is_portals_own(element: Element) -> bool:
    if element.tag in _PORTAL_TAGS or element.tag in CONTROLS or element.tag == "header" or element.get("role") in _PORTAL_ROLES:
        return True
    name = _name(element)
    return _has_word(element, _PORTAL_WORDS) or _PORTAL_PIECE.search(name.lower()) is not None


def _name(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _has_word(element: Element, listed: frozenset[str]) -> bool:
    """Look for a word in the names of an element ("boxTinKhac", "related-news"), alone or as two together."""
    found = [word.lower() for word in _WORDS.findall(_name(element))]
    return any(word in listed for word in found) or any(first + second in listed for first, second in pairwise(found))
