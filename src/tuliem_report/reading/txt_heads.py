"""Plain text: the words by which the head of a table is known, and what numbers its rows."""

import regex

_COLUMN = regex.compile(
    r"""
      (?: s?tt | số\ tt | số\ thứ\ tự | thứ\ tự ) \.?
    | (?: (?:nội\ dung | tên | danh\ mục | nhóm | hệ\ thống | các) \ )*+ chỉ\ tiêu \b [^.;]*
    | nội\ dung (?:\ công\ việc)? | tiêu\ chí | danh\ mục | hạng\ mục | lĩnh\ vực | nhóm | tên\ \p{L}+ (?:\ \p{L}+)?
    | đơn\ vị (?:\ tính)? (?:\ \(.*)? | đơn\ vị\ (?:chủ\ trì|thực\ hiện|phụ\ trách) | đvt | đv\ tính | đ/v\ tính
    | mục\ tiêu \b [^.;]* | kế\ hoạch \b [^.;]* | phấn\ đấu \b [^.;]* | dự\ kiến \b [^.;]* | giá\ trị | định\ hướng \b [^.;]*
    | (?: hiện\ trạng | hiện\ tại | thực\ trạng | kết\ quả | thực\ hiện | ước | ước\ th | th | kh | nq ) (?:[\ ,:/(] [^.;]*)?
    | (?: đến\ )? năm (?:\ (?:19|20)\d\d [^.;]*)? | giai\ đoạn \b [^.;]* | nhiệm\ kỳ \b [^.;]* | lộ\ trình | thời\ gian \b [^.;]*
    | so\ (?:với|sánh) \b [^.;]* | đánh\ giá | t[ỷỉ]\ lệ (?:\ \(?%\)?)? | cơ\ quan \b [^.;]* | ghi\ chú
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_STRONG = regex.compile(
    r"(?:s?tt|số tt|đvt|ghi chú|đơn vị(?: tính)?|nội dung|(?:(?:nội dung|tên|nhóm) )?chỉ tiêu|mục tiêu\b.*)\.?", regex.IGNORECASE
)
_NUMBER_HEAD = regex.compile(r"(?:s?tt|số(?: tt| thứ tự)?|thứ tự)\.?", regex.IGNORECASE)
_GROUP_HEAD = regex.compile(r"(?:nhóm|lĩnh vực|nhóm chỉ tiêu|nhóm lĩnh vực|ngành, lĩnh vực)", regex.IGNORECASE)
_ORDINAL = regex.compile(r"\d{1,3}(?:\.\d{1,2}){0,2}[.)]?|[IVXLC]{1,6}[.)]?|[A-ZĐ][.)]?|[a-zđ][.)]")
_MARKED = regex.compile(r"(?:[-–+*•]|(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)/])\s*+(?=\S)|(?:PHẦN|Trong đó)\b")
_WRAPPED_HEAD = regex.compile(r"\p{Ll}.*|\((?!\d).*|.*[^\d]\)|(?:19|20)\d\d.*")
_CLOSING = regex.compile(r"(?:Nơi nhận|Ghi chú|T/?M\.?\s|TM\.|K/?T\.?\s|Nguồn)\b?.*", regex.IGNORECASE)
_LONGEST_HEAD = 60


def is_column_name(text: str) -> bool:
    """Tell whether a whole text names a column of a table of the genre."""
    return len(text) <= _LONGEST_HEAD and _COLUMN.fullmatch(text.strip()) is not None


def is_telling(text: str) -> bool:
    """Tell whether a text is one of the names that hardly stand apart from other words outside the head of a table."""
    return len(text) <= _LONGEST_HEAD and _STRONG.fullmatch(text.strip()) is not None


def may_continue_head(text: str) -> bool:
    """Tell whether a text may be a lower line of a column's name: "tính", "đến năm", "2025"."""
    return is_column_name(text) or (len(text) <= _LONGEST_HEAD and _WRAPPED_HEAD.fullmatch(text.strip()) is not None)


def numbers_rows(text: str) -> bool:
    """Tell whether the name of a column is that of the numbers of the rows."""
    return _NUMBER_HEAD.fullmatch(text.strip()) is not None


def names_groups(text: str) -> bool:
    """Tell whether the name of a column is that of the groups, whose cells reach over several rows."""
    return _GROUP_HEAD.fullmatch(text.strip()) is not None


def is_ordinal(text: str) -> bool:
    """Tell whether a text is nothing but the number of a row or of a group of rows."""
    return _ORDINAL.fullmatch(text.strip()) is not None


def is_marked(text: str) -> bool:
    """Tell whether a text begins with the marker of a row: a dash, "II.", "a)", "Trong đó"."""
    return _MARKED.match(text.strip()) is not None


def closes_table(text: str) -> bool:
    """Tell whether a text stands below tables, never in one: a note to it, a signature, the addressees."""
    return _CLOSING.match(text.strip()) is not None
