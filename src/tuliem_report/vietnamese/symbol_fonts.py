"""Characters of the symbol fonts (Wingdings, Symbol) as Unicode prints them.

Word keeps such a character in the private area U+F020–U+F0FF, or as the plain character of the same low byte in a run set in
the font. Without the font's name the more usual reading in official documents is taken: U+F0B7 is the bullet of Symbol,
U+F0A7 the square of Wingdings.
"""

_SYMBOL = {code: chr(code) for code in range(0x20, 0x40)} | {
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0x61: "α", 0x62: "β", 0x64: "δ", 0x65: "ε",
    0x67: "γ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x72: "ρ", 0x73: "σ", 0xA3: "≤", 0xA5: "∞", 0xA8: "♦", 0xAB: "↔",
    0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
    0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC6: "∅", 0xCE: "∈", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√",
    0xD7: "⋅", 0xDE: "⇒", 0xE5: "∑", 0xE2: "®", 0xE3: "©", 0xE4: "™",
}  # fmt: skip

_WINGDINGS = {
    0x20: " ", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x52: "☼", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□",
    0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "⌧", 0x7B: "❀", 0x9E: "·",
    0x9F: "•", 0xA1: "○", 0xA2: "○", 0xA3: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "◻", 0xAA: "✦", 0xAB: "★", 0xAC: "✶",
    0xAD: "✴", 0xAE: "✹", 0xAF: "✵", 0xB2: "✧", 0xB5: "✪", 0xB6: "✰", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
} | {0x81 + n: chr(0x2460 + n) for n in range(10)} | {0x8C + n: chr(0x2776 + n) for n in range(10)}  # fmt: skip

_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x54: "☒", 0x97: "●", 0x98: "●", 0xA2: "■", 0xA3: "□"}
_WINGDINGS_3 = {0x22: "↑", 0x67: "▸", 0x75: "▸", 0x7D: "▶", 0x84: "▸", 0x86: "▸"}

# What only Symbol has, and where both have something, the sign that carries meaning (≤, ≥, ±, ×) before the ornament.
_UNKNOWN_FONT = _WINGDINGS | {
    code: sign for code, sign in _SYMBOL.items() if code < 0x40 or code in (0xA3, 0xB0, 0xB1, 0xB3, 0xB4, 0xB7, 0xB8)
}

_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": _WINGDINGS_3, "symbol": _SYMBOL}
_PRIVATE = range(0xF020, 0xF100)


def is_symbol_font(font: str) -> bool:
    """Tell whether the characters of `font` are pictures and not letters."""
    return font.strip().lower() in _FONTS


def printed_symbols(text: str, font: str = "") -> str:
    """Give the characters that `text` shows on paper; what no table has stays as it is.

    With a symbol font the plain characters are read as its glyphs too; without one only the private area is.
    """
    name = font.strip().lower()
    table = _FONTS.get(name, _UNKNOWN_FONT)
    private = {0xF000 + code: sign for code, sign in table.items() if 0xF000 + code in _PRIVATE}
    return text.translate(private | table if name in _FONTS else private)
