"""What is odd about a document, in Vietnamese, for the page: problems and reasons are English sentences everywhere else."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuliem_report.problems import Problem

# code of a problem → what it is, and what to do
_PROBLEMS: Mapping[str, str] = {
    "citation-contradiction": "Cùng một văn bản nhưng ghi hai ngày khác nhau.",
    "citations-not-read": "Không đọc được các văn bản viện dẫn trong đoạn này.",
    "count-mismatch": "Số lượng nêu ở trên không khớp với số mục ở dưới.",
    "damaged-part": "Một phần của tệp bị hỏng, đã bỏ qua; hãy mở bằng Word rồi lưu lại.",
    "doubled-word": "Lặp từ.",
    "embedded-document": "Tài liệu nhúng trong tệp không được đọc; hãy mở bằng Word rồi lưu lại.",
    "encoding-guessed": "Bảng mã của tệp không rõ, một số chữ có thể sai; hãy lưu lại theo UTF-8.",
    "figure-form": "Số, ngày tháng viết chưa đúng thể thức.",
    "heading-without-text": "Đề mục không có nội dung: viết nội dung, hoặc bỏ đề mục.",
    "level-jump": "Số của đề mục không theo mục trên: kiểm tra các chữ số đầu.",
    "misplaced-text": "Có chữ nằm ngoài chỗ của văn bản trong tệp Word; đã để riêng.",
    "misspelling": "Lỗi chính tả.",
    "note-marks": "Trong bản in số chú thích bắt đầu lại ở mỗi trang; ở đây đánh số liên tục.",
    "numbering-backward": "Số thứ tự lùi lại: thiếu số hoặc gõ nhầm.",
    "numbering-duplicate": "Số thứ tự bị trùng: đánh số lại mục sau.",
    "numbering-gap": "Số thứ tự bị nhảy: thiếu số hoặc gõ nhầm.",
    "numbering-misread": "Số thứ tự gõ hoặc nhận dạng sai chữ (l, 1 thay cho I): sửa lại số.",
    "numbering-start": "Danh sách không bắt đầu từ số đầu: đánh số lại từ đầu.",
    "page-without-text": "Trang chỉ có hình, không có chữ.",
    "punctuation": "Dấu câu thừa, thiếu hoặc sai khoảng trắng.",
    "secret-document": "Văn bản có dấu chỉ mức độ mật: bản này phải được giữ như bản gốc.",
    "set-phrase": "Cụm từ viết chưa đúng cách thường dùng.",
    "target-contradiction": "Một chỉ tiêu có hai giá trị khác nhau trong văn bản.",
    "target-value-not-read": "Không đọc được chỉ tiêu thành một giá trị: ghi rõ mỗi con số là gì.",
    "target-without-value": "Chỉ tiêu không có giá trị: điền vào, hoặc bỏ chỉ tiêu.",
    "term-years": "Năm của nhiệm kỳ không hợp lý.",
    "text-repaired": "Đã sửa lỗi ký tự khi đọc tệp.",
    "text-unaccounted": "Có chữ bị sót hoặc lặp khi đọc tệp; hãy báo lỗi cho người làm tuliem.",
    "total-mismatch": "Dòng tổng không bằng tổng các dòng của bảng.",
    "tracked-changes": "Tệp có các sửa đổi chưa duyệt (tracked changes).",
    "two-spellings": "Viết không thống nhất trong văn bản.",
    "unreadable-font": "Phông chữ không cho biết mã chữ, chữ có thể sai; hãy đọc từ tệp Word.",
    "unreadable-page": "Trang bị hỏng, đã bỏ qua.",
}
_REASONS: Mapping[str, str] = {
    "page number": "số trang",
    "running head": "đầu trang, chân trang",
    "repeated table header": "đầu bảng lặp lại ở trang sau",
    "rule": "đường kẻ",
    "table of contents": "mục lục",
}


def problem_in_vietnamese(code: str) -> str:
    """Say a problem; empty where only its English sentence is known."""
    return _PROBLEMS.get(code, "")


def say_in_vietnamese(problem: "Problem") -> str:
    """Say a problem with the words that a check found and what to write for them; empty where only its English sentence is known."""
    said = problem_in_vietnamese(problem.code)
    found, suggestion = getattr(problem, "found", ""), getattr(problem, "suggestion", "")
    words = f" “{found}”" + (f" → “{suggestion}”" if suggestion else "") if found else ""
    return said + words if said else ""


def reason_in_vietnamese(reason: str) -> str:
    """Say why a text stands in no section; empty where only the English reason is known."""
    return _REASONS.get(reason, "")
