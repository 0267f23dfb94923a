"""The changed words of a text with some unchanged ones around them: marked by sign, and by a style for those who see colour."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from tuliem_report.outputs.visible import visible

if TYPE_CHECKING:
    from tuliem_report.drafts.changes import Words

Style = Literal["", "bold", "dim", "delete", "insert", "raised", "lowered", "heading"]
_LINE_BREAK = "¶"


class Span(NamedTuple):
    """Text in one style; everything that comes from a document is already `visible`."""

    text: str
    style: Style = ""


def marked(words: "Sequence[Words]", context: int, *, with_noise: bool = False) -> Iterator[Span]:
    """Mark changed words as [-old-]{+new+}, each with `context` unchanged words around it.

    `with_noise` marks cosmetic differences as changes too; otherwise they read as the new text.
    """
    groups = [(changed, list(group)) for changed, group in groupby(words, key=lambda stretch: _is_change(stretch, with_noise))]
    for at, (changed, group) in enumerate(groups):
        if changed:
            yield from (span for stretch in group for span in _changed(stretch))
        else:
            text = "".join(stretch.new for stretch in group)
            yield from _unchanged(text, context, is_first=at == 0, is_last=at == len(groups) - 1)


def _is_change(stretch: "Words", with_noise: bool) -> bool:
    return stretch.op != "equal" and (stretch.op != "cosmetic" or with_noise or "line_breaks" in stretch.noise)


def _changed(stretch: "Words") -> Iterator[Span]:
    if "line_breaks" in stretch.noise:
        yield Span(f" {_LINE_BREAK} ", "bold")
        return
    if stretch.old:
        yield Span(f"[-{_line(stretch.old)}-]", "delete")
    if stretch.new:
        yield Span(f"{{+{_line(stretch.new)}+}}", "insert")


def _line(text: str) -> str:
    return visible(text.replace("\n", _LINE_BREAK))


def _unchanged(text: str, context: int, *, is_first: bool, is_last: bool) -> Iterator[Span]:
    """Shorten a long unchanged stretch to the words next to the changes."""
    core = text.strip(" ")
    before, _, after = text.partition(core) if core else (text, "", "")
    pieces = core.split(" ")
    keep = (0 if is_first else context) + (0 if is_last else context)
    if len(pieces) > keep + 2:
        head = [] if is_first else pieces[:context]
        tail = [] if is_last else pieces[len(pieces) - context :]
        core = " ".join([*head, "…", *tail])
    yield Span(_line(before + core + after))


def shortened(text: str, words: int) -> str:
    """Give the first words of a text on one line."""
    pieces = text.split()
    return visible(" ".join(pieces if len(pieces) <= words + 2 else [*pieces[:words], "…"]))


def plain(spans: Iterable[Span]) -> str:
    """Give the text of spans without their styles."""
    return "".join(span.text for span in spans)
