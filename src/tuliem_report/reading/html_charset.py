"""Reading HTML: from bytes to text. A byte order mark decides; then UTF-8 if it fits; then what the page says of itself.

Pages of old portals say "iso-8859-1", or nothing at all, while their bytes are UTF-8; the reverse hardly happens, and other
text is hardly ever well-formed UTF-8 by chance. So UTF-8 is believed first.
"""

import codecs
from dataclasses import replace

import regex

from tuliem_report.reading.txt_encoding import LAST_RESORT, Decoded, decode_bytes

_DECLARED = regex.compile(
    rb"""(?xi) <meta\b [^>]{0,300}? charset \s* = \s* ["']? \s* (?P<name> [\w.:-]{2,40} )
    | \A \s* <\?xml\b [^>]{0,100}? encoding \s* = \s* ["'] (?P<name> [\w.:-]{2,40} )""",
)
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""Encodings that browsers take for a larger one: a page that says "iso-8859-1" was written on Windows."""

_ENCODINGS_OF_PAGES = ("cp", "iso8859", "koi8", "mac", "gb", "big5", "shift_jis", "euc", "tis")


def decode_html(content: bytes) -> Decoded:
    """Decode a page."""
    decoded = decode_bytes(content)
    declared = _declared(content)
    if decoded.encoding != LAST_RESORT or declared is None:
        return decoded
    try:
        return Decoded(content.decode(declared), declared, certain=True)
    except UnicodeDecodeError:
        return replace(decoded, certain=False)


def _declared(content: bytes) -> str | None:
    """Give the codec of the encoding that the page declares; None for none, and for one that pages are not written in."""
    found = _DECLARED.search(content[:4096])
    if found is None:
        return None
    try:
        codec = codecs.lookup(found["name"].decode("ascii", "replace")).name
    except LookupError:
        return None
    return _AS_BROWSERS.get(codec, codec) if codec.startswith(("ascii", *_ENCODINGS_OF_PAGES)) else None


def encoding_of_html(content: bytes) -> str:
    """The name of the encoding in which a page is read."""
    return decode_html(content).encoding
