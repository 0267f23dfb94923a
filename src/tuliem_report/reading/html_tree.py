"""Reading HTML: the tree of a web page, as a browser without scripts and network has it."""

from collections.abc import Callable, Collection, Iterator

import regex
from lxml import etree

from tuliem_report.errors import LimitExceeded
from tuliem_report.limits import MAX_HTML_DEPTH

Element = etree._Element


def words(listed: str) -> frozenset[str]:
    """Give the words of a list that is written as text."""
    return frozenset(listed.split())


SILENT = words("script style template iframe noembed noframes frameset")
"""Elements whose content no browser shows; frames are other documents."""

CONTROLS = words("button select textarea datalist noscript object audio video canvas svg dialog")
"""Elements of a page that are there to be worked or looked at, not read."""

BLOCKS = words(
    "html head title body address article aside blockquote caption center col colgroup dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p pre search section "
    "summary table tbody td tfoot th thead tr ul xmp"
)
"""Elements that begin and end a paragraph."""

# "<![if !supportLists]>" is how Word hides its own additions from other programs; what stands in between is text.
_REVEALED = regex.compile(r"<!\[(?:if\b[^>\]]{0,80}|endif)\]>", regex.IGNORECASE)
_INLINE_TAG = regex.compile(r"</?(?:font|span|b|i|u|em|strong|big|small|a|o:p|st1:\w+)\b[^<>]*>", regex.IGNORECASE)
_BOX_TAG = regex.compile(r"</?(?:div|section|article|main|center|blockquote|dl|dd|dt|ul|ol|li)\b[^<>]*>", regex.IGNORECASE)
_CONTROL_CHARACTER = regex.compile(r"[\x00-\x08\x0e-\x1f]")


def parse_html(text: str, name: str) -> Element | None:
    """Give the root element; None where the page has neither an element nor text.

    Raises LimitExceeded where elements stand inside each other deeper than the parser goes.
    """
    # A control character is no character of HTML and is shown as U+FFFD; so shown, it is not lost.
    text = _CONTROL_CHARACTER.sub("\ufffd", _without_cdata(_REVEALED.sub("", text)))
    root, too_deep = _parse(text)
    if too_deep:
        # Mostly elements of style that nobody closed: the text stands without them, and with paragraphs in place of boxes.
        root, too_deep = _parse(_BOX_TAG.sub("<p>", _INLINE_TAG.sub("", text)))
    if too_deep:
        raise LimitExceeded(
            f"its elements stand inside each other more than {MAX_HTML_DEPTH:,} deep",
            where=name,
            hint="open the page in a browser, copy its text into Word and save it as .docx",
        )
    return root


def _parse(text: str) -> tuple[Element | None, bool]:
    # As bytes with a known encoding: what the page says of its encoding no longer counts, and is no error either.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root: Element | None = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        root = None
    return root, any("xcessive depth" in entry.message for entry in parser.error_log)


def _without_cdata(text: str) -> str:
    """Leave CDATA sections out. By hand: a pattern would look for the end once for each beginning that has none."""
    pieces = []
    start = 0
    while (begin := text.find("<![CDATA[", start)) >= 0 and (end := text.find("]]>", begin)) >= 0:
        pieces.append(text[start:begin])
        start = end + 3
    return "".join([*pieces, text[start:]])


def walk(root: Element, enters: Callable[[Element], bool]) -> Iterator[tuple[Element, str | None]]:
    """Walk through an element in reading order, however deep it is.

    `enters` is asked at each element, and says whether to go into it. Given are each piece of text with the element that it
    stands in, and each element that was entered, with None, when it is left.
    """
    if not enters(root):
        return
    yield root, root.text or ""
    entered = [(root, iter(root))]
    while entered:
        element, children = entered[-1]
        child = next(children, None)
        if child is None:
            yield element, None
            entered.pop()
            if entered:
                yield entered[-1][0], element.tail or ""
        elif isinstance(child.tag, str) and enters(child):
            yield child, child.text or ""
            entered.append((child, iter(child)))
        else:
            yield element, child.tail or ""


def visible_texts(root: Element, without: Collection[Element] = ()) -> Iterator[str]:
    """Give each piece of text below an element, save what no browser shows and the elements `without`."""
    return (text for _, text in walk(root, lambda element: element.tag not in SILENT and element not in without) if text)


def squeezed_text(root: Element, without: Collection[Element] = ()) -> str:
    """Give the visible text of an element with single spaces."""
    return " ".join(" ".join(visible_texts(root, without)).split())


def class_names(element: Element) -> list[str]:
    """Give the classes of an element."""
    return (element.get("class") or "").split()
