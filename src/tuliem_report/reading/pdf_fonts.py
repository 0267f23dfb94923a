"""Stage reading, PDF: is a font bold, is it italic, can its letters be read at all.

A font's weight lies: PDFium derives it from the stem width that the producer wrote, and says 400 of DejaVuSerif-Bold. So the
name and the flags say bold, and the weight only where the name says nothing ("CIDFont+F1").
"""

import ctypes
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium_c
import regex

from tuliem_report.reading.pdf_geometry import Font

_SUBSET_PREFIX = regex.compile(r"^[A-Z]{6}\+")
_BOLD_NAME = regex.compile(r"bold|black|heavy|[,-]b(?:d|i)?$", regex.IGNORECASE)
_ITALIC_NAME = regex.compile(r"italic|oblique|kursiv|[,-]b?i$", regex.IGNORECASE)
_SILENT_NAME = regex.compile(r"^(?:CIDFont\+)?[A-Z]{0,2}\d*$")
_SYMBOL_NAME = regex.compile(r"symbol|wingdings|webdings|dingbats", regex.IGNORECASE)
_FORCE_BOLD = 1 << 18
_ITALIC = 1 << 6
_BOLD_WEIGHT = 700
# Characters looked at for each font of a page before it is believed to be readable.
_SAMPLES = 12


def font_from(name: str, flags: int = 0, weight: int = 0, *, stroked: bool = False) -> Font:
    """Tell bold and italic from what a PDF says of a font; `stroked` text is drawn with an outline to look bold."""
    name = _SUBSET_PREFIX.sub("", name)
    heavy = weight >= _BOLD_WEIGHT and _SILENT_NAME.search(name) is not None
    bold = bool(_BOLD_NAME.search(name)) or bool(flags & _FORCE_BOLD) or heavy or stroked
    return Font(name, bold, bool(_ITALIC_NAME.search(name)) or bool(flags & _ITALIC))


@dataclass(slots=True)
class FontTable:
    """The fonts of one page. `sampled` and `unmapped` count characters by font name: those without a Unicode value."""

    fonts: dict[tuple[int, bool], Font] = field(default_factory=dict)
    sampled: Counter[str] = field(default_factory=Counter)
    unmapped: Counter[str] = field(default_factory=Counter)

    def font(self, address: int | None, *, stroked: bool) -> Font:
        """Give the font behind PDFium's handle, asking PDFium once."""
        key = (address or 0, stroked)
        if key not in self.fonts:
            handle = ctypes.cast(address or 0, pdfium_c.FPDF_FONT)
            name, flags, weight = (_base_name(handle), *_flags_and_weight(handle)) if address else ("", 0, 0)
            self.fonts[key] = font_from(name, flags, weight, stroked=stroked)
        return self.fonts[key]

    def wants_sample(self, font: Font) -> bool:
        """Tell whether one more character of the font should be tried."""
        return self.sampled[font.name] < _SAMPLES and _SYMBOL_NAME.search(font.name) is None

    def sample(self, font: Font, *, unmapped: bool) -> None:
        """Count one character that was tried."""
        self.sampled[font.name] += 1
        self.unmapped[font.name] += unmapped


def _base_name(handle: Any) -> str:
    length = pdfium_c.FPDFFont_GetBaseFontName(handle, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium_c.FPDFFont_GetBaseFontName(handle, buffer, length)
    return buffer.value.decode("utf-8", "replace")


def _flags_and_weight(handle: Any) -> tuple[int, int]:
    return max(pdfium_c.FPDFFont_GetFlags(handle), 0), pdfium_c.FPDFFont_GetWeight(handle)
