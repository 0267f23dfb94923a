"""The report that comes with the package, so that every question has an answer before there is a file.

It is the political report of the Từ Liêm ward, structured by `make structured` from the text in ``data/raw``.
"""

import json
from importlib import resources
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from tuliem_report.report.document import Report

SHIPPED_NAME = "tuliem-2025-report.json"


def shipped_bytes() -> bytes:
    """Give the structured report as it was written."""
    return resources.files(__name__).joinpath(SHIPPED_NAME).read_bytes()


def read_shipped() -> "Report":
    """Give the report with the attributes of a `Report`, but as plain objects that nothing has validated.

    Building the pydantic models takes longer than all else that a query does, and what was installed with the program was
    validated when it was made. Whoever needs the methods of a model loads `shipped_bytes` instead.
    """
    return cast("Report", json.loads(shipped_bytes(), object_hook=lambda fields: SimpleNamespace(**fields)))
