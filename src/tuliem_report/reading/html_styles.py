"""Reading HTML: style sheets and inline styles, applied to an element.

Only selectors of one element (`p`, `.MsoNormal`, `p.western`, `#body`) are understood; a rule that asks for more is left out,
since half a selector would fit too much.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import regex

from tuliem_report.reading.html_look import PROPERTIES, Changes, Look, attribute_changes, tag_changes
from tuliem_report.reading.html_tree import Element, class_names

Declarations = list[tuple[str, str]]

_DECLARATION = regex.compile(r"""([\w-]{2,40}) \s* : \s* ((?: [^;"'] | "[^"]*+" | '[^']*+' )*+)""", regex.VERBOSE)


def declarations(css: str) -> Declarations:
    """Give property and value of each declaration that is understood."""
    found = ((name.lower(), value.replace("!important", "").strip()) for name, value in _DECLARATION.findall(css))
    return [(name, value if name in ("font", "font-family") else value.lower()) for name, value in found if name in PROPERTIES]


@dataclass(frozen=True, slots=True)
class Rule:
    """A selector of one element, and what it declares; rules that are more special come later."""

    tag: str
    classes: frozenset[str]
    id: str
    declarations: Declarations
    order: tuple[bool, int, bool, int]

    @property
    def is_special(self) -> bool:
        """Does it ask for a class or an id?"""
        return bool(self.classes or self.id)


_SELECTOR = regex.compile(
    r"(?P<tag>[a-z][a-z0-9]*|\*)?(?P<classes>(?:\.[\w-]+)*)(?:\#(?P<id>[\w-]+))?(?P<more>(?:\.[\w-]+)*)", regex.IGNORECASE
)
_COMMENT = regex.compile(r"/\*.*?\*/|<!--|-->", regex.DOTALL)


def rules_of(css: str) -> Iterator[tuple[str, str]]:
    """Give selector and declarations of each rule on the top level of a style sheet; what stands in @media is left out."""
    css = _COMMENT.sub(" ", css)
    depth = start = begin = 0
    for found in regex.finditer(r"[{};]", css):
        if found.group() == "{":
            depth += 1
            begin = found.end() if depth == 1 else begin
        elif found.group() == "}" and depth:
            depth -= 1
            if depth == 0:
                selector = css[start : begin - 1].strip()
                start = found.end()
                if not selector.startswith("@"):
                    yield selector, css[begin : found.start()]
        elif found.group() == ";" and depth == 0:
            start = found.end()


@dataclass(slots=True)
class StyleSheet:
    """The rules of a page, found by id, by one of their classes or by element name."""

    rules: dict[str, list[Rule]] = field(default_factory=lambda: defaultdict(list))
    _count: int = 0
    _found: dict[tuple[str, str, str], tuple[Declarations, Declarations]] = field(default_factory=dict)
    _inline: dict[str, Declarations] = field(default_factory=dict)

    def add(self, css: str) -> None:
        """Take the rules of one `<style>` element."""
        for selectors, body in rules_of(css):
            declared = declarations(body)
            for selector in selectors.split(",") if declared else ():
                self._add_rule(selector.strip(), declared)

    def _add_rule(self, selector: str, declared: Declarations) -> None:
        found = _SELECTOR.fullmatch(selector)
        if found is None or not selector or selector == "*":
            return
        tag = (found["tag"] or "").lower().replace("*", "")
        classes = frozenset((found["classes"] + found["more"]).split(".")) - {""}
        key = f"#{found['id']}" if found["id"] else f".{min(classes)}" if classes else tag
        order = (bool(found["id"]), len(classes), bool(tag), self._count)
        self._count += 1
        self.rules[key].append(Rule(tag, classes, found["id"] or "", declared, order))

    def look(self, element: Element, parent: Look) -> Look:
        """Compute the look of an element inside one that looks like `parent`."""
        changes: Changes = {"padding": 0.0, "bordered": None} | tag_changes(element, parent)
        general, special = self._matching(element)
        for name, value in general:
            changes |= PROPERTIES[name](value, parent)
        # CSS has it that a rule for all paragraphs outdoes the attribute of one; who writes such pages means the attribute.
        changes |= attribute_changes(element, parent)
        for name, value in [*special, *self._declared(element.get("style"))]:
            changes |= PROPERTIES[name](value, parent)
        padding = changes.pop("padding")
        inherited = replace(parent, hidden=False, display=None, placed=False, space_before=0.0)
        look = replace(inherited, **changes)
        return replace(look, indent=look.indent + padding) if padding else look

    def _matching(self, element: Element) -> tuple[Declarations, Declarations]:
        """Give what the rules for an element name say, and what those for a class or an id say."""
        identity = element.get("id") or ""
        key = (str(element.tag), element.get("class") or "", identity if f"#{identity}" in self.rules else "")
        if key not in self._found:
            self._found[key] = self._find(key[0], frozenset(class_names(element)), identity)
        return self._found[key]

    def _find(self, tag: str, names: frozenset[str], identity: str) -> tuple[Declarations, Declarations]:
        keys = [tag, *(f".{name}" for name in names), f"#{identity}"]
        found = [rule for key in keys if key in self.rules for rule in self.rules[key]]
        fitting = [rule for rule in found if rule.tag in ("", tag) and rule.classes <= names and rule.id in ("", identity)]
        fitting.sort(key=lambda rule: rule.order)
        return _last([rule for rule in fitting if not rule.is_special]), _last([rule for rule in fitting if rule.is_special])

    def _declared(self, style: str | None) -> Declarations:
        if not style:
            return []
        if style not in self._inline:
            self._inline[style] = declarations(style)
        return self._inline[style]


def _last(rules: list[Rule]) -> Declarations:
    """Give the last value of each property, in the order in which they were given."""
    last: dict[str, str] = {}
    for name, value in (one for rule in rules for one in rule.declarations):
        last.pop(name, None)
        last[name] = value
    return list(last.items())
