"""What a user may choose about how a result is written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """Choices that some formats take and the others leave alone.

    `bom` puts a byte order mark before CSV; `decimal_comma` writes 5,8 and separates CSV cells with a semicolon, as Excel wants it
    where the comma is taken; `raw_cells` leaves out the protection of cells that a spreadsheet would read as a formula. `width` is
    the number of columns to which text is wrapped, None for lines of any length.
    """

    bom: bool = False
    decimal_comma: bool = False
    raw_cells: bool = False
    width: int | None = None
