"""The frame of a page: one file that asks the network for nothing, and a policy that lets only its own style and script act.

Every value that a template prints is escaped, and what would steer the reader's browser or turn the reading direction is spelled out.
"""

import base64
import hashlib
from collections.abc import Sequence
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tuliem_report.outputs.visible import visible_block

_FOLDER = "page"


def render(template: str, *, styles: Sequence[str], scripts: Sequence[str], **values: Any) -> str:
    """Fill a template of the folder ``page``; `styles` and `scripts` are the files there that the page carries within itself."""
    style, script = (_joined(names) for names in (styles, scripts))
    return _environment().get_template(template).render(style=style, script=script, policy=_policy(style, script), **values)


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(__package__, _FOLDER),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _shown(value: Any) -> Any:
    return visible_block(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _joined(names: Sequence[str]) -> Markup:
    folder = resources.files(__package__).joinpath(_FOLDER)
    return Markup("\n" + "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in names))


def _policy(style: str, script: str) -> str:
    return f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
