"""Inputs that no program wrote: seeds of each format, spoilt in ways that depend on nothing but the number of the input.

`KINDS` has one row for each way; `made(kind, number)` gives the same bytes on every machine.
"""

import io
import json
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

import yaml

from hostile_report import NASTY
from reading.test_docx_robustness import rich_file, shaken
from sample_report import REPORT
from test_invariants import FRAGMENTS
from tuliem_report.outputs import write

TESTS = Path(__file__).parents[1]
Maker = Callable[[Random], tuple[str, bytes]]
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1258", "latin-1")
TAGS = tuple(
    "<p> </p> <div> </div> <table border=1> </table> <tr> <td> <td/colspan=99> <td/rowspan=0> <th> <ol> <ul> <li> </ul> <b> </b> <sup> "
    "<pre> <style> <script> <!-- --> <![CDATA[ ]]> &nbsp; &#0; &#xD800; &amp <h1> </h1> <br> <hr> <del> <ins> <svg> <template> "
    "<li/value=-1> <p/align=center> <a/href=#_ftn1/name=_ftnref1> <div/id=ftn1> <p/style=mso-list:l0/level9> <frameset>".replace(
        "</", "\0/"
    )
    .replace("\0", "<")
    .split(" ")
)


def made(kind: str, number: int) -> tuple[str, bytes]:
    """Give the name and the bytes of one input."""
    return KINDS[kind](Random(f"{kind} {number}"))


def _spoilt(content: bytes, chance: Random, most: int = 12) -> bytes:
    """Flip, cut out, double, move and insert bytes."""
    data = bytearray(content)
    for _ in range(chance.randint(1, most)):
        place = chance.randrange(len(data) or 1)
        stretch = chance.choice((1, 2, 8, 64, 512))
        match chance.randrange(6):
            case 0:
                data[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[place : place + stretch]
            case 2:
                data[place:place] = data[place : place + stretch]
            case 3:
                data[place:place] = chance.choice((b"\0", b"\xff" * 4, b"-1", b"99999999999", b"<<", b"]]>", b"(", b"\n" * 9, b"\x1b["))
            case 4:
                other = chance.randrange(len(data) or 1)
                data[place:place] = data[other : other + stretch]
            case _:
                data[place : place + stretch] = chance.randbytes(stretch)
    return bytes(data)


@cache
def _pdf_seeds() -> tuple[bytes, ...]:
    """Small PDFs of office suites and browsers, of one or two pages."""
    import pikepdf

    seeds = []
    for path in [*sorted((TESTS / "reading" / "pdf").glob("*.pdf")), *sorted((TESTS / "genre").glob("*/*.pdf"))[:6]]:
        with pikepdf.open(path) as document:
            del document.pages[2:]
            document.remove_unreferenced_resources()
            for mode in (pikepdf.ObjectStreamMode.generate, pikepdf.ObjectStreamMode.disable):
                target = io.BytesIO()
                document.save(target, object_stream_mode=mode, deterministic_id=True)
                seeds.append(target.getvalue())
    return tuple(seeds)


def pdf_bytes(chance: Random) -> tuple[str, bytes]:
    """Damaged on the way."""
    return "a.pdf", _spoilt(chance.choice(_pdf_seeds()), chance, 40)


def pdf_cut(chance: Random) -> tuple[str, bytes]:
    """Cut off, with and without an end that says otherwise."""
    seed = chance.choice(_pdf_seeds())
    head = seed[: chance.randrange(len(seed))]
    return "a.pdf", head + chance.choice((b"", b"\n%%EOF\n", b"\nstartxref\n0\n%%EOF\n", seed[-chance.randrange(1, 2000) :]))


def pdf_objects(chance: Random) -> tuple[str, bytes]:
    """Sound as a file, with keys taken away, values changed, and objects put in each other's place, loops included."""
    import pikepdf

    with pikepdf.open(io.BytesIO(chance.choice(_pdf_seeds()))) as document:
        holders = [item for item in document.objects if isinstance(item, pikepdf.Dictionary | pikepdf.Stream) and list(item.keys())]
        for _ in range(chance.randint(1, 8)):
            holder = chance.choice(holders)
            key = chance.choice(sorted(holder.keys()))
            if key in ("/Length", "/Filter"):
                continue
            if chance.random() < 0.3:
                del holder[key]
                continue
            odd = (pikepdf.Array(), pikepdf.Array([0, 0, 0, 0]), pikepdf.Dictionary(), pikepdf.Name.Odd, chance.choice(holders))
            holder[key] = chance.choice((0, -1, 2**31 - 1, 0.0001, "chữ", b"\xff", True, *odd))
        target = io.BytesIO()
        try:
            document.save(target, static_id=True)
        except Exception:
            # What cannot be saved as a whole is still an input: damaged in its bytes.
            return pdf_bytes(chance)
    return "a.pdf", target.getvalue()


def pdf_content(chance: Random) -> tuple[str, bytes]:
    """Sound but for the operators of its pages."""
    import pikepdf

    with pikepdf.open(io.BytesIO(chance.choice(_pdf_seeds()))) as document:
        for page in document.pages:
            words = page.Contents.read_bytes().split(b" ") if isinstance(page.get("/Contents"), pikepdf.Stream) else [b""]
            for _ in range(chance.randint(1, 60)):
                place = chance.randrange(len(words))
                words[place] = chance.choice(
                    (chance.choice(words), b"q", b"Q", b"BT", b"ET", b"1e9", b"-0.0001", b"0", b"[", b"<FEFF>", b"Tm")
                )
            page.Contents = document.make_stream(b" ".join(words))
        target = io.BytesIO()
        document.save(target, static_id=True)
    return "a.pdf", target.getvalue()


@cache
def _word_seeds() -> tuple[bytes, ...]:
    small = sorted((TESTS / "genre").glob("*/report*.docx"), key=lambda path: path.stat().st_size)
    return (*[rich_file()] * 12, *(path.read_bytes() for path in small[:3]))


def docx_xml(chance: Random) -> tuple[str, bytes]:
    """Elements taken away, doubled, moved and renamed; attributes spoilt."""
    return "a.docx", shaken(chance.choice(_word_seeds()), chance)


def docx_zip(chance: Random) -> tuple[str, bytes]:
    """The archive damaged: bytes, members cut, doubled, renamed, with odd names."""
    seed = chance.choice(_word_seeds())
    if chance.random() < 0.4:
        return "a.docx", _spoilt(seed, chance)
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(seed)) as old, zipfile.ZipFile(target, "w", chance.choice((0, 8))) as new:
        for name in old.namelist():
            data = old.read(name)
            match chance.randrange(8):
                case 0:
                    data = _spoilt(data, chance)
                case 1:
                    data = data[: chance.randrange(len(data) + 1)]
                case 2:
                    name = chance.choice(("../" + name, "/" + name, name.upper(), name.replace("/", "\\"), "\x1b[31m" + name))
                case 3:
                    continue
            new.writestr(name, data)
    return "a.docx", target.getvalue()


@cache
def _genre_lines() -> tuple[str, ...]:
    lines: list[str] = []
    for path in sorted((TESTS / "genre").glob("*/source.txt")):
        lines += path.read_text(encoding="utf-8").splitlines()
    return tuple(lines)


def text_random(chance: Random) -> tuple[str, bytes]:
    """Characters from all over Unicode, or bytes without any meaning."""
    if chance.random() < 0.3:
        return "a.txt", chance.randbytes(chance.randint(1, 3000))
    pools = ((9, 127), (0xC0, 0x1EFF), (0x2000, 0x20FF), (0x300, 0x36F), (0, 0xD7FF), (0x10000, 0x10FFFF))
    size = chance.randint(1, 2500)
    return "a.txt", "".join(chr(chance.randint(*chance.choice(pools))) for _ in range(size)).encode("utf-8", "ignore")


def text_adversarial(chance: Random) -> tuple[str, bytes]:
    """What begins like each thing a report has, repeated, nested and glued together."""
    pieces = [chance.choice(FRAGMENTS) for _ in range(chance.randint(1, 5))]
    joints = ("\n", " ", "", "\n\n", "\f", "\t")
    if chance.random() < 0.3:
        return "a.txt", "".join((chance.choice(pieces) + chance.choice(joints)) * chance.randint(1, 40) for _ in range(4)).encode()
    return "a.txt", "".join(chance.choice(FRAGMENTS) + chance.choice(joints) for _ in range(chance.randint(1, 160))).encode()


def text_genre(chance: Random) -> tuple[str, bytes]:
    """Lines of reports in any order and encoding, with damage."""
    lines = chance.sample(_genre_lines(), chance.randint(1, 60))
    lines.insert(0, NASTY)
    text = chance.choice(("\n", "\n\n", "\r\n", "\n\f")).join(lines)
    content = text.encode(chance.choice(ENCODINGS), "replace")
    return "a.txt", _spoilt(content, chance) if chance.random() < 0.5 else content


def html_tags(chance: Random) -> tuple[str, bytes]:
    """Any tags in any order."""
    choices = (*TAGS, *TAGS, *FRAGMENTS)
    return "a.html", ("<html>" + "".join(chance.choice(choices) for _ in range(chance.randint(1, 250)))).encode("utf-8", "ignore")


@cache
def _html_seeds() -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted((TESTS / "genre").glob("*/*.html")))


def html_bytes(chance: Random) -> tuple[str, bytes]:
    """A page of a portal with damage, or a part of it."""
    seed = chance.choice(_html_seeds())
    start = chance.randrange(len(seed))
    return "a.html", _spoilt(b"<html>" + seed[start : start + chance.randint(100, 12_000)], chance, 30)


@cache
def _structured(form: str) -> bytes:
    return write("report", form, REPORT)


def _shaken_tree(value: object, chance: Random) -> object:
    """A copy of JSON data with a few values of other kinds."""
    if chance.random() < 0.01:
        return chance.choice((None, -1, 10**40, 1.5, "", NASTY, [], {}, [[]], True, float("nan")))
    if isinstance(value, dict):
        return {(key + "x" if chance.random() < 0.003 else key): _shaken_tree(item, chance) for key, item in value.items()}
    if isinstance(value, list):
        return [_shaken_tree(item, chance) for item in value for _ in range(1 if chance.random() > 0.02 else chance.randrange(4))]
    return value


def json_tree(chance: Random) -> tuple[str, bytes]:
    """JSON in form, with wrong types, unknown fields and odd numbers."""
    return "a.json", json.dumps(_shaken_tree(json.loads(_structured("json")), chance), ensure_ascii=chance.random() < 0.5).encode()


def json_bytes(chance: Random) -> tuple[str, bytes]:
    """JSON with damage."""
    return "a.json", _spoilt(_structured("json"), chance)


def yaml_tree(chance: Random) -> tuple[str, bytes]:
    """YAML in form, with wrong types, unknown fields and odd numbers."""
    tree = _shaken_tree(json.loads(_structured("json")), chance)
    return "a.yaml", yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True).encode()


def yaml_bytes(chance: Random) -> tuple[str, bytes]:
    """YAML with damage, anchors, aliases and tags."""
    lines = _structured("yaml").splitlines()
    for _ in range(chance.randint(0, 3)):
        lines.insert(
            chance.randrange(len(lines)), chance.choice((b"x: &a [*a]", b"y: !!python/object:os.system {}", b"? {", b"<<: *a", b"---"))
        )
    return "a.yaml", _spoilt(b"\n".join(lines), chance, 4)


KINDS: dict[str, Maker] = {
    "pdf-bytes": pdf_bytes,
    "pdf-cut": pdf_cut,
    "pdf-objects": pdf_objects,
    "pdf-content": pdf_content,
    "docx-xml": docx_xml,
    "docx-zip": docx_zip,
    "text-random": text_random,
    "text-adversarial": text_adversarial,
    "text-genre": text_genre,
    "html-tags": html_tags,
    "html-bytes": html_bytes,
    "json-tree": json_tree,
    "json-bytes": json_bytes,
    "yaml-tree": yaml_tree,
    "yaml-bytes": yaml_bytes,
}
