"""What runs in a worker process: calls come in on standard input, their results go out on standard output, until the input ends.

The file is started as a script and imports nothing of the package: where the package is, it learns from its first message. A worker
ends with its parent: when its input ends, even in the middle of a call; where the system cannot tell it of that, or a library lets no
other thread run, by its own alarm.
"""

import contextlib
import os
import pickle
import select
import signal
import struct
import sys
import threading
from typing import Any, BinaryIO

_LENGTH = struct.Struct("<Q")
_GRACE = 2
"""Seconds after the time limit at which a worker ends itself, should nobody have ended it."""


def send(stream: BinaryIO, message: bytes) -> None:
    """Write one message; raise OSError where nobody reads."""
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def receive(stream: BinaryIO) -> bytes:
    """Read one message; raise EOFError where the other side has ended, even within a message."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    message = stream.read(length)
    if len(message) < length:
        raise EOFError
    return message


def limit_memory(size: int) -> None:
    """Bound the address space of this process to `size` bytes where the system can; 0 is no bound."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        if size and hasattr(resource, "RLIMIT_AS"):
            resource.setrlimit(resource.RLIMIT_AS, (size if hard == resource.RLIM_INFINITY else min(size, hard), hard))


def _set_alarm(seconds: float) -> None:
    """End this process after so many seconds, in whatever code it is then; 0 takes the alarm away."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _end_with(stream: BinaryIO) -> None:
    """End this process as soon as nobody can send it calls any more; what a thread of it does."""
    watch = select.poll()
    watch.register(stream.fileno(), 0)  # no event but the hang-up, which is always told
    watch.poll()
    os._exit(0)


def _answer(call: bytes) -> bytes:
    """Run a pickled (function, arguments, keywords); give the pickled (True, result) or (False, exception)."""
    try:
        function, arguments, keywords = pickle.loads(call)
        return pickle.dumps((True, function(*arguments, **keywords)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        # The frames of the traceback hold what the call had in memory.
        return _pickled_error(error.with_traceback(None))


def _pickled_error(error: Exception) -> bytes:
    try:
        content = pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
        pickle.loads(content)
    except Exception:
        return pickle.dumps((False, RuntimeError(type(error).__name__)))
    return content


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep the two pipes for the messages: whatever else is printed goes to standard error."""
    calls, results = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return calls, results


def main() -> None:
    """Take the settings, then answer calls."""
    # Ctrl-C reaches every process of the terminal; what becomes of a worker then is for its parent to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    calls, results = _own_streams()
    if hasattr(select, "poll"):
        threading.Thread(target=_end_with, args=(calls,), daemon=True).start()
    settings: dict[str, Any] = pickle.loads(receive(calls))
    sys.path[:] = settings["search_path"]
    limit_memory(settings["memory"])
    answer = _answer(receive(calls))  # The first call makes the imports; no alarm is set for it.
    while True:
        send(results, answer)
        call = receive(calls)
        _set_alarm(settings["seconds"] + _GRACE if settings["seconds"] else 0)
        answer = _answer(call)
        _set_alarm(0)


if __name__ == "__main__":
    with contextlib.suppress(EOFError, OSError):
        main()
