"""Characters of symbol fonts."""

import pytest

from tuliem_report.vietnamese.symbol_fonts import is_symbol_font, printed_symbols

PRINTED = [
    ("\uf0b7", "", "•"), ("\uf02d", "", "-"), ("\uf0a7", "", "▪"), ("\uf0fc", "", "✓"), ("\uf0d8", "", "➢"), ("\uf076", "", "❖"),
    ("\uf0b3", "", "≥"), ("\uf0a3", "Symbol", "≤"), ("\uf0a3", "Wingdings", "○"), ("ü", "Wingdings", "✓"), ("§", "Wingdings", "▪"),
    ("·", "Symbol", "•"), ("\uf0a3", "wingdings 2", "□"), ("ü§·", "Times New Roman", "ü§·"),
    ("\uf0ff", "", "\uf0ff"), ("\ue000", "Symbol", "\ue000"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "font", "printed"), PRINTED)
def test_symbols_are_what_paper_shows(text: str, font: str, printed: str) -> None:
    """With the font's name its own glyphs, without it the usual ones; what is unknown stays."""
    assert printed_symbols(text, font) == printed


def test_symbol_fonts_are_told_by_name() -> None:
    """A text font is none, whatever its characters are."""
    assert [is_symbol_font(font) for font in ("Symbol", "Wingdings", " wingdings 3", "Times New Roman", "")] == [True] * 3 + [False] * 2
