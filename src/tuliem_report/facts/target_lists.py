"""Facts: finds where in the tree the targets are listed.

Report → `TargetList` objects in reading order. A list stands under a heading that says so ("Các chỉ tiêu chủ yếu đến năm 2030"), under a
paragraph that announces it ("Phấn đấu đạt các chỉ tiêu sau:"), or in an appendix. What surprises: the part that reports the last term
speaks of "chỉ tiêu" on every page; nothing below a heading about results is looked at.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tuliem_report.facts.headings import is_about_results
from tuliem_report.facts.statements import read_statements
from tuliem_report.facts.wording import compile_words
from tuliem_report.report.document import Content, Paragraph, Section, Table
from tuliem_report.report.section import walk


@dataclass(frozen=True, slots=True)
class TargetList:
    """A place with targets: the paragraphs and tables, then the nodes, and the headings above them, the nearest first.

    `numbers_only` says that sentences without a number are aims there, not targets ("Mục tiêu cụ thể").
    """

    content: tuple[Content, ...]
    children: tuple[Section, ...]
    headings: tuple[str, ...]
    appendix: bool = False
    numbers_only: bool = False


_TARGETS = compile_words(r"(?<!\p{L})chỉ tiêu(?!\p{L})")
_AIMS = compile_words(r"mục tiêu (?:cụ thể|chủ yếu|đến năm)")
# Targets that are pursued are not announced: "Thực hiện đạt và vượt các chỉ tiêu", "Cụ thể hóa các chỉ tiêu".
_PURSUED = compile_words(
    r"(?<!\p{L})(?:thực hiện|triển khai|hoàn thành|vượt|cụ thể hóa|cụ thể hoá|rà soát|theo dõi|bám sát|căn cứ|gắn với"
    r"|kiểm tra|giám sát)(?!\p{L})"
)
_COUNT = compile_words(r"\(\s*(?:gồm )?\d+ (?:nhóm )?chỉ tiêu\s*\)")
_AIM = compile_words(r"(?<!\p{L})mục tiêu(?!\p{L})")
# Other matter that may stand beside the targets under one heading.
_OTHER = compile_words(
    r"(?<!\p{L})(?:nhiệm vụ|giải pháp|quan điểm|phương hướng|đột phá|tư tưởng chỉ đạo|phương châm|dự báo|tổ chức thực hiện|chương trình"
    r"|đề án|(?:mục tiêu )?tổng quát|mục tiêu (?:chung|phát triển)|tầm nhìn|khát vọng|định hướng)(?!\p{L})"
)
_ANOTHER_MATTER = compile_words(r"nhiệm vụ|giải pháp|đột phá|tổng quát|nội dung|chỉ tiêu (?:nêu )?(?:trên|đó|này|đã)")
_FOLLOWING = compile_words(
    r"chỉ tiêu(?: (?:chủ yếu|cụ thể|cơ bản|chính))?,? (?:như )?sau(?: đây)?\s*$"
)  # "hoàn thành các chỉ tiêu chủ yếu sau"
# A group inside a list ("Chỉ tiêu về kinh tế", "Chỉ tiêu Thành phố giao"), not the heading of a list.
_LIST_WORDS = "chủ yếu|cụ thể|cơ bản|chính|đến|nhiệm kỳ|phát triển|năm|giai đoạn"
_GROUP = compile_words(
    rf"^(?:(?:các )?nhóm (?!chỉ tiêu (?:{_LIST_WORDS}))|(?:(?:các|một số|những|hệ thống) )*chỉ tiêu (?!{_LIST_WORDS})(?:\p{{L}}|\d))"
)
# "Phấn đấu đến năm 2030 đạt các chỉ tiêu chủ yếu sau:" – but not "Để thực hiện thắng lợi các chỉ tiêu trên, cần …:".
_ANNOUNCEMENT = compile_words(
    r"^[\s*+•–-]*(?=(?:phấn đấu|đến|các|những|một số|hệ thống|nhóm|chỉ tiêu|mục tiêu|đại hội|đảng bộ|đề ra|xác định|với|cụ thể|trong|gồm"
    r"|về|thống nhất|trên cơ sở|nhiệm kỳ|\d+ chỉ tiêu)(?!\p{L}))(?P<words>[^:.;]{3,240}):"
)
_LONGEST_ANNOUNCEMENT = 45  # words
_LONGEST_TITLE = 25  # words
_FEWEST_ITEMS = 3
_SHARE_OF_FIGURES = 0.7


def find_target_lists(body: Section) -> list[TargetList]:
    """Find all lists of targets, in reading order; sections of aims are asked only where none speaks of targets, and then what is left."""
    return list(_lists(body, (), names_targets)) or list(_lists(body, (), _names_aims)) or list(_unannounced(body))


def _unannounced(body: Section) -> Iterator[TargetList]:
    """Take what no heading announces: a document that is itself a list of targets, or a section of mixed aims that is mostly figures."""
    lines = [content.text for content in body.content if isinstance(content, Paragraph)]
    title = next((text for text in (body.title, *lines) if text and names_targets(text) and _ends_open(text)), None)
    if title:
        yield TargetList(tuple(content for content in body.content if getattr(content, "text", None) != title), body.children, (title,))
        return
    for _, node in walk(body):
        mixed = node.kind not in {"document", "front_matter"} and _AIM.search(node.title or "") and not is_about_results(node.title)
        if mixed and _mostly_figures(node):
            yield TargetList(node.content, node.children, (node.title or "",), numbers_only=True)
            return


def _ends_open(text: str) -> bool:
    return len(text.split()) <= _LONGEST_TITLE and text.rstrip()[-1:] not in ".;"


def _mostly_figures(node: Section) -> bool:
    """Tell whether most items below a heading state a number, as a list of targets does and a list of tasks does not."""
    items = [content.text for _, below in walk(node) for content in below.content if isinstance(content, Paragraph)]
    return len(items) >= _FEWEST_ITEMS and sum(bool(read_statements(item)) for item in items) >= _SHARE_OF_FIGURES * len(items)


def is_other_matter(title: str | None) -> bool:
    """Tell whether a heading between targets begins something else: the general aim, the tasks, the vision."""
    return bool(title and _OTHER.search(title) and not _TARGETS.search(title) and not _AIMS.search(title))


def names_targets(title: str | None) -> bool:
    """Tell whether a heading announces targets; "Về kinh tế (11 chỉ tiêu)" only counts them."""
    title = _COUNT.sub("", title or "")
    announced = _TARGETS.search(title) or _AIMS.search(title)
    return bool(announced and not _PURSUED.search(title[: announced.start()]) and not is_about_results(title))


def _names_aims(title: str | None) -> bool:
    return bool(title and _AIM.search(title)) and not is_about_results(title) and not is_other_matter(title)


def _lists(node: Section, above: tuple[str, ...], named: Callable[[str | None], bool]) -> Iterator[TargetList]:
    if node.kind != "document" and is_about_results(node.title):
        return
    headings = above if node.kind == "document" or not node.title else (node.title, *above)
    if node.kind == "appendix" or (node.kind != "document" and named(node.title)):
        found = _own_list(node, headings)
        if found:
            yield found
            return
    announced = _announced(node, headings)
    if announced:
        yield announced
        return
    tables = tuple(content for content in node.content if isinstance(content, Table))
    if tables and node.kind != "document":
        yield TargetList(tables, (), headings, numbers_only=True)
    for child in node.children:
        yield from _lists(child, headings, named)


def _own_list(node: Section, headings: tuple[str, ...]) -> TargetList | None:
    """Take a node as one list, unless a heading below it announces the targets more exactly."""
    appendix = node.kind == "appendix"
    if appendix and not _appendix_of_targets(node):
        return None
    if not appendix and _announced_more_exactly(node):
        return None
    umbrella = bool(_OTHER.search(node.title or "")) and not appendix
    if umbrella and any(child.title for child in node.children):
        return None
    numbers_only = umbrella or not (appendix or _TARGETS.search(node.title or ""))
    return TargetList(node.content, node.children, headings, appendix, numbers_only)


def _announced_more_exactly(node: Section) -> bool:
    """Tell whether a heading below announces the targets, or, where the heading names aims as well, a paragraph does."""
    below = [child for _, child in walk(node) if child is not node]
    mixed = bool(_AIM.search(node.title or ""))
    return any((names_targets(child.title) and not _GROUP.match(child.title or "")) or (mixed and _announces(child)) for child in below)


def _appendix_of_targets(node: Section) -> bool:
    said = [node.title or "", *(content.text for content in node.content[:3] if isinstance(content, Paragraph))]
    if any(is_about_results(text) for text in said[:1]):
        return False
    has_targets = any(child.kind in {"target", "target_group"} for _, child in walk(node))
    has_table = any(isinstance(content, Table) for _, child in walk(node) for content in child.content)
    return has_targets or has_table or any(_TARGETS.search(text) for text in said)


def _announced(node: Section, headings: tuple[str, ...]) -> TargetList | None:
    """Take what follows a paragraph that announces the targets: the rest of it, the paragraphs after it, and the nodes below."""
    for index, content in enumerate(node.content):
        if not isinstance(content, Paragraph) or not (words := _announcement(content.text)):
            continue
        rest = content.text[len(words) :].lstrip(" :")
        first = (content.model_copy(update={"text": rest}),) if rest else ()
        following = node.content[index + 1 :]
        if rest or following or node.children:
            return TargetList((*first, *following), node.children, (words.strip(), *headings), numbers_only=not _TARGETS.search(words))
    return None


def announces_targets_below(node: Section) -> bool:
    """Tell whether what stands below a node are the targets that its last paragraph announces: "Các chỉ tiêu chủ yếu:"."""
    last = node.content[-1] if node.content else None
    return isinstance(last, Paragraph) and bool(_announcement(last.text))


def _announces(node: Section) -> bool:
    return any(isinstance(content, Paragraph) and bool(_announcement(content.text)) for content in node.content)


def _announcement(text: str) -> str:
    """Give the words with which a paragraph announces targets, "" where it does not: "Các chỉ tiêu chủ yếu đến năm 2030:"."""
    match = _ANNOUNCEMENT.match(text)
    if match is None or len(match["words"].split()) > _LONGEST_ANNOUNCEMENT:
        return ""
    words = match["words"]
    announced = (names_targets(words) or _FOLLOWING.search(words)) and not _ANOTHER_MATTER.search(words)
    return text[: match.end("words")] if announced else ""
