"""Build a `Report` from a golden outline, so that facts, diff and outputs can be tested without the parser."""

import json
from pathlib import Path
from typing import Any

from tuliem_report.report.document import Accounting, FrontMatter, Paragraph, Report, Section, SourceInfo

CORPUS = Path(__file__).parent / "corpus"


def golden_report(path: Path = CORPUS / "golden" / "outline.json") -> Report:
    """The report that a perfect parser would give, without facts."""
    tree = json.loads(path.read_text(encoding="utf-8"))
    return Report(
        source=SourceInfo(name=path.name, format="txt", sha256="0" * 64),
        front_matter=FrontMatter(),
        body=_section(tree),
        accounting=Accounting(characters=0, in_report=0, set_aside=0, unaccounted=0),
    )


def _section(node: dict[str, Any]) -> Section:
    address = "/".join(_step(step) for step in node["id"].split("/")) if node["id"] else "document"
    if node["kind"] == "target":
        address = address.replace("point", "target")
    return Section(
        address=address,
        kind=node["kind"],
        marker=node["marker"],
        number=node["number"],
        title=node["title"],
        page=node["page"],
        content=tuple(
            Paragraph(address=f"{address}/p{position}", text=text, page=node["page"]) for position, text in enumerate(node["text"], start=1)
        ),
        children=tuple(_section(child) for child in node["children"]),
    )


def _step(step: str) -> str:
    return f"point{step[1:-1]}" if step.startswith("(") else step
