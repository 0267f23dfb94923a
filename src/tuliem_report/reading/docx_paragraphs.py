"""Reading DOCX: how a paragraph is set, and which number it has, after direct formatting, styles, list level and defaults.

What surprises: the indents of a list level stand right behind the place that names the list. A number given to the paragraph
itself brings indents that go before those of its style; a number that comes with a style does not.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tuliem_report.reading.docx_numbering import Level, Numbering
from tuliem_report.reading.docx_properties import ParagraphProperties
from tuliem_report.reading.docx_styles import Style, Styles, heading_level
from tuliem_report.reading.page import Alignment


@dataclass(frozen=True, slots=True)
class ParagraphLayout:
    """A paragraph as it is set; indents and space in points. `level` is None where it has no automatic number."""

    alignment: Alignment
    left: float
    first: float
    before: float
    heading: int | None
    num_id: int
    depth: int
    level: Level | None


@dataclass(slots=True)
class ParagraphLayouts:
    """Resolves what paragraphs say of themselves; those that say the same are set alike, and resolved once."""

    styles: Styles
    numbering: Numbering
    _known: dict[ParagraphProperties, ParagraphLayout] = field(default_factory=dict)

    def of(self, direct: ParagraphProperties) -> ParagraphLayout:
        """Give the layout of a paragraph."""
        layout = self._known.get(direct)
        if layout is None:
            layout = self._known[direct] = self._resolve(direct)
        return layout

    def _resolve(self, direct: ParagraphProperties) -> ParagraphLayout:
        chain = self.styles.paragraph_chain(direct.style)
        layers = [direct, *(style.paragraph for style in chain), self.styles.paragraph_defaults]
        num_id, depth, place = self._numbered(layers, chain)
        level = self.numbering.level(num_id, depth)
        if level is not None:
            layers.insert(place + 1, level.paragraph)
        return ParagraphLayout(
            alignment=next((layer.alignment for layer in layers if layer.alignment is not None), "left"),
            left=next((layer.left for layer in layers if layer.left is not None), 0.0),
            first=next((layer.first for layer in layers if layer.first is not None), 0.0),
            before=next((layer.before for layer in layers if layer.before is not None), 0.0),
            heading=heading_level(direct, chain),
            num_id=num_id,
            depth=depth,
            level=level,
        )

    def _numbered(self, layers: Sequence[ParagraphProperties], chain: tuple[Style, ...]) -> tuple[int, int, int]:
        """Find the num of a paragraph, its level in the list, and which of the layers says so."""
        for place, layer in enumerate(layers):
            if layer.num_id is None:
                continue
            depth = next((near.level for near in layers[: place + 1] if near.level is not None), None)
            if depth is None:
                depth = self.numbering.level_of_style(layer.num_id, tuple(style.id for style in chain)) if place else 0
            return layer.num_id, depth, place
        return 0, 0, 0
