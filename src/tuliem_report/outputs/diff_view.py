"""A diff as it is to be shown: what to show of it, and how things are called in the language asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuliem_report.drafts.changes import Change, DraftDiff, Language, Part, Side
    from tuliem_report.report.document import Report

DEFAULT_CONTEXT = 10


@dataclass(frozen=True, slots=True)
class DiffView:
    """A diff and what its reader asked for.

    `cosmetic` lists the cosmetic changes too; `context` is the number of unchanged words shown on either side of a change; `summary`
    shows the counts and the targets only. `reports` are the two reports themselves, for what the diff alone does not tell.
    """

    diff: "DraftDiff"
    cosmetic: bool = False
    context: int = DEFAULT_CONTEXT
    summary: bool = False
    language: "Language" = "vi"
    reports: "tuple[Report, Report] | None" = None

    def changes(self) -> "list[Change]":
        """Give the rows to list."""
        return [change for change in self.diff.changes if self.cosmetic or change.kind != "cosmetic"]

    def say(self, key: str) -> str:
        """Give the name of a kind, a direction, a field or a heading."""
        return LABELS[key][0 if self.language == "vi" else 1]


# key → Vietnamese, English
LABELS: Mapping[str, tuple[str, str]] = {
    "added": ("thêm", "added"),
    "removed": ("bỏ", "removed"),
    "reworded": ("sửa lời", "reworded"),
    "retitled": ("sửa tiêu đề", "retitled"),
    "moved": ("chuyển chỗ", "moved"),
    "renumbered": ("đổi số", "renumbered"),
    "split": ("tách", "split"),
    "merged": ("gộp", "merged"),
    "cosmetic": ("hình thức", "cosmetic"),
    "value": ("đổi giá trị", "value changed"),
    "wording": ("đổi cách diễn đạt", "worded differently"),
    "raised": ("nâng", "raised"),
    "lowered": ("hạ", "lowered"),
    "firmer": ("chặt hơn", "firmer"),
    "softer": ("nới lỏng", "softer"),
    "same": ("như cũ", "same"),
    "first": ("đầu tiên", "first"),
    "changed": ("thay đổi", "changed"),
    "absent": ("không có", "absent"),
    "tone_mark": ("vị trí dấu thanh", "tone marks"),
    "iy": ("i/y", "i/y"),
    "unicode": ("mã Unicode", "Unicode form"),
    "quotes": ("dấu ngoặc kép", "quotation marks"),
    "dash": ("gạch nối", "dashes"),
    "spacing": ("khoảng trắng", "spacing"),
    "case": ("chữ hoa", "capitals"),
    "line_breaks": ("xuống dòng", "line breaks"),
    "number_format": ("cách ghi số", "number layout"),
    "date_format": ("cách ghi ngày", "date layout"),
    "punctuation": ("dấu câu cuối", "final punctuation"),
    "typo": ("lỗi gõ", "misspelling"),
    "marker": ("dạng đánh số", "numbering style"),
    "level": ("cấp đề mục", "level"),
    "layout": ("trình bày", "layout"),
    "tasks": ("nhiệm vụ", "tasks"),
    "breakthroughs": ("đột phá", "breakthroughs"),
    "solutions": ("giải pháp", "solutions"),
    "viewpoints": ("quan điểm", "viewpoints"),
    "lessons": ("bài học", "lessons"),
    "targets_heading": ("CHỈ TIÊU", "TARGETS"),
    "targets": ("Chỉ tiêu", "Targets"),
    "text": ("Nội dung", "Text"),
    "cosmetic_heading": ("Hình thức", "Cosmetic"),
    "places": ("chỗ", "places"),
    "cosmetic_hint": ("--cosmetic để liệt kê", "--cosmetic lists them"),
    "none": ("không có thay đổi về nội dung", "no change of substance"),
    "consequences": ("đổi số kéo theo", "renumbered as a consequence"),
    "following": ("kéo theo", "as a consequence"),
    "page": ("tr.", "p."),
    "proven": (
        "Đã kiểm chứng: bản cũ cộng thay đổi cho bản mới, và ngược lại",
        "Proven: the old draft plus the changes gives the new one, and back",
    ),
    "unproven": ("KHÔNG kiểm chứng được: có khác biệt chưa giải thích", "NOT proven: some differences are not explained"),
    "old": ("Bản cũ", "Old"),
    "new": ("Bản mới", "New"),
    "change": ("Thay đổi", "Change"),
    "section": ("Mục", "Section"),
    "direction": ("Chiều hướng", "Direction"),
    "what": ("Nội dung thay đổi", "What changed"),
    "comparison": ("So sánh", "Comparison"),
    "document": ("Toàn văn", "Whole document"),
    "inserted": ("bổ sung", "added"),
    "further": ("còn lại", "others"),
    "likeness": ("giống", "alike"),
}


def label_of(part: "Part | Side") -> str:
    """Name a node by its marker and its words."""
    words = part.title if part.title is not None else part.text or ""
    return f"{part.marker} {words}".strip() if part.marker else words


def place_of(view: DiffView, change: "Change") -> str:
    """Give the addresses of a change with their pages: the new one, and the old one before it where it is another."""
    sides = [side for side in (change.old, change.new) if side is not None]
    named = [side.address + (f" ({view.say('page')} {side.page})" if side.page is not None else "") for side in sides]
    return named[-1] if len(named) == 2 and sides[0].address == sides[1].address else " → ".join(named)


def headings_of(view: DiffView, change: "Change", levels: int = 2) -> tuple[str, ...]:
    """Name the upper headings that a change stands under; a change to such a heading stands under itself."""
    side = change.new or change.old
    own = (
        (label_of(side),) if side is not None and side.title is not None and len(change.within) < levels and side.kind != "document" else ()
    )
    return (*change.within, *own)[:levels] or (view.say("document"),)
