"""Stage reading, PDF: how large the packed streams of a file become, before PDFium unpacks them whole.

PDFium bounds a stream at 1 GiB, and so takes 2 GB of memory for a file of 2 kB. Streams are found by their keywords, not by
the table of objects, which may lie; those too short to unpack to much are not looked at, and so most files cost nothing.
"""

import zlib

import regex

# Deflate packs 1,032 bytes into one at the utmost.
_BEST_RATIO = 1032
# Streams that cannot unpack to more than this are not looked at.
_FREE_BYTES = 16 * 2**20
_STEP = 2**18
_STREAM = regex.compile(rb"stream\r?\n")
_FLATE = regex.compile(rb"/Fl(?:ateDecode)?\b")
# Bytes before a stream within which its dictionary names its filters.
_DICTIONARY = 1024
# PDFium refuses chains of filters longer than this.
_LONGEST_CHAIN = 6


def unpacked_size(content: bytes, most: int) -> int:
    """Give the bytes that the tightly packed streams of a PDF unpack to; counting ends where they pass `most`."""
    total = 0
    for start, chain, end in _packed_streams(content):
        total += _size(memoryview(content)[start:end], chain, most - total)
        if total > most:
            break
    return total


def _packed_streams(content: bytes) -> list[tuple[int, int, int]]:
    """Give start, number of Deflate filters and end of the streams that may become large."""
    found = []
    for keyword in _STREAM.finditer(content):
        dictionary = content[max(0, keyword.start() - _DICTIONARY) : keyword.start()]
        chain = len(_FLATE.findall(dictionary[dictionary.rfind(b" obj") + 1 :]))
        if not 0 < chain <= _LONGEST_CHAIN:
            continue
        shortest = _FREE_BYTES // _BEST_RATIO**chain
        end = content.find(b"endstream", keyword.end() + shortest)
        # Packed data may hold the word itself; a longer guess does no harm, for Deflate knows its own end.
        if content.find(b"endstream", keyword.end(), keyword.end() + shortest) < 0:
            found.append((keyword.end(), chain, end if end >= 0 else len(content)))
    return found


def _size(packed: memoryview, chain: int, most: int) -> int:
    """Give the unpacked size of one stream, or something above `most`; data that are damaged count as far as they go."""
    if most <= 0:
        return 1
    unpackers = [zlib.decompressobj() for _ in range(chain)]
    size = 0
    try:
        for place in range(0, len(packed), _STEP):
            size += _pushed(bytes(packed[place : place + _STEP]), unpackers, most - size)
            if size > most or unpackers[0].eof:
                break
    except zlib.error:
        pass
    return size


def _pushed(data: bytes, unpackers: list["zlib._Decompress"], most: int) -> int:
    """Push data through the first unpacker, and what comes out through the next ones; give the bytes at the end."""
    if not unpackers:
        return len(data)
    first, *others = unpackers
    size = 0
    while data and size <= most and not first.eof:
        size += _pushed(first.decompress(data, _STEP), others, most - size)
        data = first.unconsumed_tail
    return size
