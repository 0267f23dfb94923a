"""Facts: tells what each column of a table of targets holds, from the words of its header.

Table → `Grid` (merged cells written out) → `Columns`. Orders and namings differ from report to report; what surprises: "Chỉ tiêu" names
the indicators in most tables but the values in those that call the indicators "Nội dung", and a table whose goals are no later than its
results reports on the last term and holds no targets.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from tuliem_report.facts.target_patterns import YEAR
from tuliem_report.facts.wording import compile_words
from tuliem_report.report.document import Table

Role = Literal["number", "group", "indicator", "unit", "result", "target", "note", "comparison"]
_HEADER_MAXIMUM = 4
_FIGURED = regex.compile(r"^[\s\d.,%≥≤<>+–-]+$")


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """One kind of column and how headers name it; rows are tried in order."""

    role: Role
    pattern: str
    examples: tuple[str, ...]
    near_misses: tuple[str, ...] = ()


ROWS: tuple[ColumnRow, ...] = (
    # a narrow column breaks the word: "ST", "T"
    ColumnRow("number", r"^(?:(?:s\s?)?t\s?t|số tt|số thứ tự|thứ tự|no)\.?$", ("TT", "STT", "ST T", "Số TT"), ("Chỉ tiêu",)),
    ColumnRow(
        "group", r"^(?:lĩnh vực|nhóm|nhóm chỉ tiêu|nhóm lĩnh vực|ngành, lĩnh vực)$", ("Lĩnh vực", "Nhóm"), ("Nhóm chỉ tiêu về kinh tế",)
    ),
    ColumnRow(
        "note",
        r"ghi chú|lộ trình|nguồn|chịu trách nhiệm|cơ quan|(?:đơn vị|bộ phận) (?:chủ trì|thực hiện|phụ trách|theo dõi|phối hợp)|thời gian",
        ("Ghi chú", "Cơ quan chủ trì", "Đơn vị thực hiện"),
        ("Đơn vị tính",),
    ),
    ColumnRow("unit", r"^(?:đơn vị(?: tính)?|đvt|đ/v tính|đv tính|đv)\.?$", ("Đơn vị tính", "ĐVT", "Đơn vị"), ("Đơn vị chủ trì",)),
    ColumnRow(
        "comparison",
        r"so (?:với|sánh)|t[ỷỉ] lệ (?:% )?(?:hoàn thành|thực hiện|đạt)|mức độ hoàn thành|đánh giá|đạt\s*/\s*không|tăng\s*[,/]?\s*giảm",
        ("So với NQ", "Tỷ lệ hoàn thành (%)", "Đánh giá"),
    ),
    ColumnRow(
        "result",
        r"thực hiện|kết quả|hiện (?:trạng|tại|nay)|ước|đạt được|thực tế|(?<!\p{L})TH(?!\p{L})|xuất phát|số liệu|đầu nhiệm kỳ"
        r"|nhiệm kỳ trước",
        ("Thực hiện 2020 - 2025", "Kết quả 2025", "Ước TH năm 2025", "Hiện trạng"),
    ),
    ColumnRow(
        "target",
        r"mục tiêu(?!\s*$)|chỉ tiêu (?:\p{L}+ )*\d|kế hoạch|phấn đấu|đến năm|giá trị|dự kiến|định hướng|nghị quyết"
        r"|(?<!\p{L})(?:KH|NQ)(?!\p{L})|(?:nhiệm kỳ|giai đoạn) \d",
        ("Mục tiêu đến năm 2030", "Chỉ tiêu đến 2030", "Kế hoạch 2025-2030", "Phấn đấu"),
        ("Mục tiêu",),
    ),
    ColumnRow(
        "indicator",
        r"chỉ tiêu|nội dung|tên|tiêu chí|danh mục|mục tiêu|hạng mục",
        ("Chỉ tiêu", "Nội dung chỉ tiêu", "Tên chỉ tiêu"),
    ),
)
_COMPILED = tuple((row.role, compile_words(row.pattern)) for row in ROWS)
_YEAR = regex.compile(rf"(?<!\d){YEAR}(?!\d)")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a place of the grid shows; `home` tells whether the cell stands here or only reaches here from a merged one."""

    text: str
    home: bool
    width: int = 1
    page: int | None = None


Grid = list[list[Cell]]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns hold what; `names` may be two (an indicator and its parts). `header` gives the words above a column."""

    rows: int
    names: tuple[int, ...]
    target: int
    number: int | None = None
    group: int | None = None
    unit: int | None = None
    result: int | None = None
    notes: tuple[int, ...] = ()
    target_header: str = ""
    result_header: str = ""


def lay_out(table: Table) -> Grid:
    """Write merged cells out into every place that they cover."""
    empty = Cell("", home=False)
    grid: Grid = [[empty] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        text = regex.sub(r"\s+", " ", cell.text).strip()
        for row in range(cell.row, min(table.rows, cell.row + cell.rowspan)):
            for column in range(cell.column, min(table.columns, cell.column + cell.colspan)):
                grid[row][column] = Cell(text, (row, column) == (cell.row, cell.column), cell.colspan, cell.page)
    return grid


def find_columns(grid: Grid, header_rows: int = 0) -> Columns | None:
    """Find the columns of a table of targets; None where it is none."""
    rows = _with_wrapped_lines(grid, header_rows or _count_header_rows(grid))
    if not rows or rows >= len(grid):
        return None
    roles = [_role_of([grid[row][column].text for row in range(rows)]) for column in range(len(grid[0]))]
    headers = [_words([grid[row][column].text for row in range(rows)]) for column in range(len(grid[0]))]
    names = _name_columns(grid, roles)
    target = _target_column(roles, headers, names)
    if not names or target is None:
        return None
    result = _latest([column for column, role in enumerate(roles) if role == "result"], headers)
    if _reports_results(roles, headers, target, result):
        return None
    return Columns(
        rows=rows,
        names=names,
        target=target,
        number=_first(roles, "number"),
        group=_first(roles, "group"),
        unit=_first(roles, "unit"),
        result=result,
        notes=tuple(column for column, role in enumerate(roles) if role == "note"),
        target_header=headers[target],
        result_header=headers[result] if result is not None else "",
    )


def _with_wrapped_lines(grid: Grid, rows: int) -> int:
    """Take in the rows below the header that name no indicator: in plain text "Mục tiêu" / "đến năm" / "2030" are three."""
    name = next((column for column, cell in enumerate(grid[0]) if role_of_header(cell.text) == "indicator"), None)
    while name is not None and 0 < rows < min(len(grid), _HEADER_MAXIMUM) and not grid[rows][name].text:
        rows += 1
    return rows


def _count_header_rows(grid: Grid) -> int:
    """Count the rows at the top whose cells name columns; two words of a header must be met at least."""
    best = 0
    for index, row in enumerate(grid[:_HEADER_MAXIMUM]):
        texts = {cell.text for cell in row if cell.text}
        named = sum(1 for text in texts if role_of_header(text))
        years = sum(1 for text in texts if regex.fullmatch(r"(?:năm\s+)?20\d\d", text, regex.IGNORECASE))
        if (named >= 2 and not any(_FIGURED.match(text) and not _YEAR.search(text) for text in texts)) or (
            best and years >= 1 and years + named == len(texts)
        ):
            best = index + 1
        elif best:
            break
    return best


def role_of_header(text: str) -> Role | None:
    """Tell what a column holds from one cell of its header; None where the cell names no column."""
    return next((role for role, pattern in _COMPILED if pattern.search(text.strip())), None) if len(text.split()) <= 14 else None


def _role_of(texts: Sequence[str]) -> Role | None:
    """Ask the lowest header cell first; a bare year under "Mục tiêu" takes the role from above."""
    distinct = [text for index, text in enumerate(texts) if text and text not in texts[:index]]
    for text in reversed(distinct):
        if role := role_of_header(text):
            return role
    if role_of_header("".join(distinct)) == "number":
        return "number"  # "ST" above "T"
    return "target" if any(_YEAR.search(text) for text in distinct) else None


def _words(texts: Sequence[str]) -> str:
    return " ".join(text for index, text in enumerate(texts) if text and text not in texts[:index])


def _first(roles: Sequence[Role | None], wanted: Role) -> int | None:
    return next((column for column, role in enumerate(roles) if role == wanted), None)


def _name_columns(grid: Grid, roles: Sequence[Role | None]) -> tuple[int, ...]:
    """Take the first column of names, and the one beside it where the header is merged over both."""
    first = _first(roles, "indicator")
    if first is None:
        return ()
    beside = first + 1
    merged = beside < len(roles) and any(
        row[first].home and row[first].text and row[first].width > 1 and not row[beside].home for row in grid[:1]
    )
    return (first, beside) if merged else (first,)


def _target_column(roles: Sequence[Role | None], headers: Sequence[str], names: tuple[int, ...]) -> int | None:
    """Take the goal that lies farthest ahead; a second column of "Chỉ tiêu" holds the values."""
    goals = [column for column, role in enumerate(roles) if role == "target"]
    if not goals:
        goals = [column for column, role in enumerate(roles) if role == "indicator" and column not in names]
    return _latest(goals, headers)


def _latest(columns: Sequence[int], headers: Sequence[str]) -> int | None:
    """Take the column with the latest year, and of those the one that covers a span or says "đến"."""
    if not columns:
        return None
    return max(columns, key=lambda column: (last_year(headers[column]) or 0, len(_YEAR.findall(headers[column])), -column))


def last_year(text: str) -> int | None:
    """Give the latest year named in a header."""
    years = [int(year) for year in _YEAR.findall(text)]
    return max(years, default=None)


def _reports_results(roles: Sequence[Role | None], headers: Sequence[str], target: int, result: int | None) -> bool:
    """Tell a report of results from a plan: its goals are no later than its results, or it compares them."""
    goal, reached = last_year(headers[target]), last_year(headers[result]) if result is not None else None
    if goal and reached:
        return goal <= reached
    return "comparison" in roles and result is not None
