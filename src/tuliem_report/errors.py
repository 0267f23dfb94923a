"""Errors a user can act on, and the exit statuses of the command line.

Every message says what is wrong and where; ``hint`` says what to do. No message carries text of a document: drafts are
confidential.
"""

EXIT_OK = 0
EXIT_DIFFERENT = 1
EXIT_TROUBLE = 2
EXIT_PARTIAL = 3
EXIT_INTERRUPTED = 130


class TuliemError(Exception):
    """What is wrong, where (``file:page:line``, as far as known), and what to do about it."""

    def __init__(self, message: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


class InputError(TuliemError):
    """A document cannot be read at all: no report is possible."""


class UnsupportedFormat(InputError):
    """No reader takes this kind of file."""


class UnreadableFile(InputError):
    """The file is missing, empty, truncated or not what its name says."""


class EncryptedFile(InputError):
    """The file asks for a password."""


class LimitExceeded(InputError):
    """The file passes one of the bounds of `limits.py`; the hint names the option that lifts it."""


class MissingExtra(InputError):
    """The file needs an optional dependency that is not installed."""


class SchemaError(TuliemError):
    """A structured file does not hold what the schema asks for."""


class QueryError(TuliemError):
    """An address or a query fits nothing, or more than one thing."""


class OptionError(TuliemError):
    """An option has a value outside the allowed ones."""


class OutputError(TuliemError):
    """A result cannot be written where it was asked for."""
