"""A diff as JSON: everything, cosmetic changes and the proof included, whatever the other formats leave out."""

from tuliem_report.outputs.diff_view import DiffView
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.visible import visible_block


def write_diff(view: DiffView, _: WriteOptions) -> str:
    """Write the `DraftDiff`."""
    return visible_block(view.diff.model_dump_json(indent=2)) + "\n"
