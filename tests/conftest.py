"""For all tests: nothing reaches the network. Loopback and local sockets stay open, for browsers and worker processes."""

import sys
from ipaddress import ip_address


class NetworkUsedError(RuntimeError):
    """The program, or a test, asked for an address outside this machine."""


def _is_local(host: object) -> bool:
    if host is None or not isinstance(host, str | bytes):
        return True
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if name in ("", "localhost"):
        return True
    try:
        return ip_address(name).is_loopback or ip_address(name).is_unspecified
    except ValueError:
        return False


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what would leave the machine, name look-ups included; a path is the address of a local socket."""
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) and address else None
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        host = arguments[0]
    else:
        return
    if not _is_local(host):
        raise NetworkUsedError(f"{event} to another machine")


# An audit hook sees every socket of the interpreter, those of compiled libraries that use the socket module included.
sys.addaudithook(_watch)
