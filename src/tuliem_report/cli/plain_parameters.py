"""Take arguments as the text they are, without the validators that typer builds for each of them.

typer makes a pydantic adapter for every parameter of a command that runs, which costs more than answering from a structured
report. The parameters here are text, lists of text, whole numbers and switches; what the text must be, the library checks.
"""

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup


class _AsTyped:
    """Stands where typer keeps the adapter of one parameter."""

    def __init__(self, *, whole_number: bool) -> None:
        self.whole_number = whole_number

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        if not self.whole_number:
            return value
        if not str(value).isdecimal():
            raise typer.BadParameter(f"{value!r} is not a whole number.", ctx=ctx, param=param)
        return int(value)


def _as_typed(parameters: list[Any]) -> list[Any]:
    """Replace the adapters; a typer that keeps them elsewhere goes on using its own."""
    for parameter in parameters:
        descriptor = getattr(parameter, "type_descriptor", None)
        if descriptor is not None and hasattr(parameter, "_runtime_param"):
            parameter._runtime_param = _AsTyped(whole_number=descriptor.annotation is int)
    return parameters


class PlainCommand(TyperCommand):
    """A command whose parameters are taken as typed; a metavar of several words stands in its usage line as it is."""

    def get_params(self, ctx: Any) -> list[Any]:
        return _as_typed(super().get_params(ctx))

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        pieces = super().collect_usage_pieces(ctx)
        return [piece.lstrip("{").removesuffix("...").rstrip("}") if " " in piece else piece for piece in pieces]


class PlainGroup(TyperGroup):
    """A group whose own parameters are taken as typed."""

    def get_params(self, ctx: Any) -> list[Any]:
        return _as_typed(super().get_params(ctx))
