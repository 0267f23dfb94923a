"""What an input may end in: a report, or one error that a user can act on. Anything else is a fault of the program."""

from dataclasses import dataclass

from tuliem_report.checks import check_report
from tuliem_report.errors import InputError, SchemaError
from tuliem_report.outputs import write
from tuliem_report.pipeline import parse_bytes
from tuliem_report.report.document import Report
from tuliem_report.report.load import load_bytes

STRUCTURED = (".json", ".yaml")


@dataclass(frozen=True, slots=True)
class Outcome:
    """`name` is "report", the name of the error, or "FAULT"; `detail` says more of a fault."""

    name: str
    detail: str = ""


def outcome_of(name: str, content: bytes) -> Outcome:
    """Read one input as the command line does, and check it: structured files are loaded, everything else is parsed and written."""
    try:
        report = _read(name, content)
        check_report(report)
    except (InputError, SchemaError) as error:
        whole = f"{error} {error.hint}"
        if not error.hint:
            return Outcome("FAULT", f"{type(error).__name__} has no hint")
        return Outcome(type(error).__name__) if len(whole) < 600 else Outcome("FAULT", "the message is longer than anybody reads")
    except Exception as error:
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f"{place.tb_frame.f_code.co_filename.rpartition('/')[2]}:{place.tb_lineno}" if place else ""
        return Outcome("FAULT", f"{type(error).__name__} at {where}")
    if report.accounting.unaccounted and not name.endswith(STRUCTURED):
        return Outcome("FAULT", f"{report.accounting.unaccounted} characters unaccounted for in {name}")
    return Outcome("report")


def _read(name: str, content: bytes) -> Report:
    if name.endswith(STRUCTURED):
        return load_bytes(content, name)
    report = parse_bytes(content, name)
    write("report", "json", report)
    return report
