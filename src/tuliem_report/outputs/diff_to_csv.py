"""A diff as CSV: one row for each changed field."""

from tuliem_report.outputs.diff_rows import diff_rows
from tuliem_report.outputs.diff_view import DiffView
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.to_csv import write_rows


def write_diff(view: DiffView, options: WriteOptions) -> str:
    """Write the rows; cells are protected as in every CSV."""
    return write_rows(diff_rows(view), options)
