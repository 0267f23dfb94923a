"""Documents that misbehave, told by their names, for the tests of the batch; and a program that structures them.

Worker processes import this module by its name, so what it does to a document it does there.
"""

import json
import os
import sys
import time
from pathlib import Path

from tuliem_report.batch import reuse, run, task
from tuliem_report.batch.task import Failure, Structured, Task
from tuliem_report.cli import main
from tuliem_report.reading.source import Source, describe_generator

SECRET = "Nội dung mật của dự thảo"
BEGUN = "begun"
"""File in the working folder that appears when a document called "begin…" is worked on."""
FILLER = 200_000
"""Bytes of a result: enough to be killed while it is written."""


def hang() -> None:
    """Never come back."""
    while True:
        pass


def hang_openly() -> None:
    """Never come back, and leave a file that tells so."""
    Path(BEGUN).touch()
    hang()


def eat() -> None:
    """Take memory until there is none."""
    eaten = []
    while True:
        eaten.append(bytearray(2**24))


def crash() -> None:
    """Die as a library does that writes where it must not."""
    os._exit(7)


def leave() -> None:
    """End the interpreter."""
    raise SystemExit(3)


def chatter() -> str:
    """Print what nobody asked for."""
    print("x" * 100_000)
    os.write(1, b"y" * 1000)
    return "done"


class OddError(Exception):
    """Can be pickled, but not unpickled."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first)
        self.second = second


def fail_oddly() -> None:
    """Raise what cannot travel."""
    raise OddError("a", "b")


def process_number() -> int:
    """Tell in which process this runs."""
    return os.getpid()


def sleep_and_tell(seconds: float) -> int:
    """Work for a while, and tell in which process."""
    time.sleep(seconds)
    return os.getpid()


def crash_once(marker: str) -> str:
    """Die the first time, and succeed the second."""
    if not Path(marker).exists():
        Path(marker).touch()
        crash()
    return "done"


def _fail(_: Task) -> Structured:
    raise ValueError(SECRET)


_DEEDS = {"hang": hang, "begin": hang_openly, "eat": eat, "crash": crash}


def attempt(given: Task) -> Structured | Failure:
    """Do what the name of the document says up to its first hyphen or dot; else give a result that looks like one."""
    kind = given.name.replace(".", "-").split("-")[0]
    if kind == "bug":
        task._structure = _fail
        return task.attempt(given)
    if kind == "slow":
        time.sleep(0.3)
    elif kind in _DEEDS:
        _DEEDS[kind]()
    source = Source(given.name, given.content, given.options)
    head = {"schema_version": "1.0", "generator": describe_generator(given.options)}
    head |= {"source": {"name": given.name, "format": "txt", "sha256": source.sha256}, "front_matter": {}, "filler": "x" * FILLER}
    return Structured((json.dumps(head, indent=2) + "\n").encode(), source.sha256, "looked at")


if __name__ == "__main__":
    import awkward_documents

    # By its own name, not as __main__, the workers find it.
    run.attempt = awkward_documents.attempt  # type: ignore[attr-defined]
    run.warm_up = int  # type: ignore[attr-defined]
    reuse.program_time = lambda: 0.0  # type: ignore[assignment]
    sys.exit(main(["parse", *sys.argv[1:]]))
