"""Standard output for data, standard error for everything else."""

import os
import sys
from pathlib import Path
from typing import Any

from tuliem_report.outputs import choose_format, write
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.visible import visible_block

STANDARD = "-"


class OutputClosedError(Exception):
    """Whoever read the output has gone away (``tuliem … | head``)."""


def say(message: str) -> None:
    """Print a line for the person at the terminal."""
    print(visible_block(message), file=sys.stderr)


def say_error(message: str, hint: str) -> None:
    """Print what is wrong, and on the next line what to do."""
    say(f"tuliem: {message}" + (f"\nhint: {hint}" if hint else ""))


def say_bug(error: Exception) -> None:
    """Say where the program failed, without the words of the exception: they may be a document's."""
    import traceback

    places = [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    say("\n".join((f"tuliem: this is a fault of the program: {type(error).__name__} at", *places[-8:])))
    say("hint: please report these lines; tuliem --debug COMMAND shows all of it, words of the document perhaps included")


def emit(content: bytes) -> None:
    """Give data to standard output; on a terminal, steering characters of a document are spelled out."""
    if sys.stdout.isatty():
        content = visible_block(content.decode("utf-8", "replace")).encode()
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError as error:
        # The interpreter flushes once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OutputClosedError from error


def terminal_width() -> int | None:
    """Give the columns of the terminal, None where the output goes elsewhere."""
    if not sys.stdout.isatty():
        return None
    import shutil

    return shutil.get_terminal_size().columns


def deliver(
    shape: str,
    value: Any,
    *,
    format_name: str | None = None,
    output: str | None = None,
    options: WriteOptions | None = None,
    force: bool = False,
    source: str | None = None,
) -> None:
    """Write a result where the user wants it: a file, standard output, or as a table on the terminal."""
    chosen = choose_format(shape, format_name, output)
    to_terminal = output is None and sys.stdout.isatty()
    if to_terminal and chosen == "table":
        from tuliem_report.cli.tables import print_table

        print_table(value)
        return
    content = write(shape, chosen, value, options or WriteOptions(width=terminal_width() if to_terminal else None))
    if output is None or output == STANDARD:
        emit(content)
    else:
        from tuliem_report.outputs.writing import write_file

        write_file(Path(output), content, force=force, source=source)
