"""Stage outputs: a report, or an answer about it, in a form to keep or to look at."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from tuliem_report.errors import OptionError
from tuliem_report.outputs.options import WriteOptions


@dataclass(frozen=True, slots=True)
class Writer:
    """One form of one shape. `function` is "module:name" within this package, imported when it is needed.

    It takes the value and the `WriteOptions` and gives text or, for a binary format, bytes. `suffix` is the file ending that
    asks for the format where no format is named.
    """

    shape: str
    format: str
    function: str
    suffix: str = ""


# The first row of each shape is its default. Shapes: "report" is a Report, "passage" a search.Passage, "diff" and "redline" a DiffView; the
# rest are RowTables.
WRITERS = (
    Writer("report", "json", "to_json:write_report", ".json"),
    Writer("report", "yaml", "to_yaml:write_report", ".yaml"),
    Writer("report", "md", "to_markdown:write_report", ".md"),
    Writer("report", "html", "to_html:write_report", ".html"),
    Writer("report", "docx", "to_docx:write_report", ".docx"),
    Writer("report", "akn", "to_akn:write_report", ".xml"),
    Writer("outline", "text", "to_text:write_outline", ".txt"),
    Writer("outline", "json", "to_json:write_rows", ".json"),
    Writer("outline", "yaml", "to_yaml:write_rows", ".yaml"),
    Writer("outline", "md", "to_markdown:write_outline", ".md"),
    Writer("passage", "text", "to_text:write_passage", ".txt"),
    Writer("passage", "json", "to_json:write_passage", ".json"),
    Writer("passage", "yaml", "to_yaml:write_passage", ".yaml"),
    Writer("passage", "md", "to_markdown:write_passage", ".md"),
    Writer("rows", "table", "to_text:write_table", ".txt"),
    Writer("rows", "csv", "to_csv:write_rows", ".csv"),
    Writer("rows", "json", "to_json:write_rows", ".json"),
    Writer("rows", "jsonl", "to_json:write_lines", ".jsonl"),
    Writer("rows", "yaml", "to_yaml:write_rows", ".yaml"),
    Writer("rows", "md", "to_markdown:write_rows", ".md"),
    Writer("rows", "xlsx", "to_xlsx:write_rows", ".xlsx"),
    Writer("hits", "text", "to_text:write_hits", ".txt"),
    Writer("hits", "json", "to_json:write_rows", ".json"),
    Writer("hits", "jsonl", "to_json:write_lines", ".jsonl"),
    Writer("hits", "csv", "to_csv:write_rows", ".csv"),
    Writer("problems", "text", "to_text:write_problems", ".txt"),
    Writer("problems", "json", "to_json:write_rows", ".json"),
    Writer("problems", "csv", "to_csv:write_rows", ".csv"),
    Writer("diff", "text", "diff_to_text:write_diff", ".txt"),
    Writer("diff", "json", "diff_to_json:write_diff", ".json"),
    Writer("diff", "csv", "diff_to_csv:write_diff", ".csv"),
    Writer("diff", "md", "diff_to_markdown:write_diff", ".md"),
    Writer("diff", "html", "diff_html:write_diff", ".html"),
    Writer("diff", "docx", "diff_docx:write_diff", ".docx"),
    Writer("diff", "xlsx", "diff_xlsx:write_diff", ".xlsx"),
    Writer("redline", "docx", "diff_redline:write_redline", ".docx"),
)


def formats(shape: str) -> tuple[str, ...]:
    """Name the formats of a shape, the default first."""
    return tuple(writer.format for writer in WRITERS if writer.shape == shape)


def choose_format(shape: str, asked: str | None, path: str | None = None) -> str:
    """Choose the format asked for, else the one that the ending of `path` names, else the default; OptionError if there is none."""
    known = formats(shape)
    if asked is None:
        ending = (path or "").lower().replace(".yml", ".yaml")
        return next((writer.format for writer in WRITERS if writer.shape == shape and ending.endswith(writer.suffix or "\0")), known[0])
    if asked not in known:
        raise OptionError(f"--format {asked} is not one of the formats here", hint=f"choose one of: {', '.join(known)}")
    return asked


def write(shape: str, format_name: str, value: Any, options: WriteOptions | None = None) -> bytes:
    """Give the value in the format, text as UTF-8."""
    writer = next(writer for writer in WRITERS if (writer.shape, writer.format) == (shape, format_name))
    module, function = writer.function.split(":")
    content: str | bytes = getattr(import_module(f"{__name__}.{module}"), function)(value, options or WriteOptions())
    return content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")
