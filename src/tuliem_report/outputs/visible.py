"""Text of a document made safe to look at: what would steer a terminal or turn the reading direction is spelled out.

ESC becomes the six characters ``\\u001b``, a right-to-left override ``\\u202e``; Vietnamese text passes unchanged.
"""

import re

_STEERING = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
_IN_LINE = re.compile(f"[{_STEERING}\t\n]")
_IN_BLOCK = re.compile(f"[{_STEERING}]")


def _spell(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def visible(text: str) -> str:
    """Spell out every steering character, tabs and line breaks included: the result is one harmless line."""
    return _IN_LINE.sub(_spell, text)


def visible_block(text: str) -> str:
    """Spell out every steering character but tabs and line breaks.

    In JSON the result is still JSON with the same meaning: such a character can only stand inside a string.
    """
    return _IN_BLOCK.sub(_spell, text)
