"""Words that are spelt wrong, and words that only look so."""

import time

import pytest

from tuliem_report.checks.misspelling import find
from tuliem_report.report.texts import Text


def texts(*paragraphs: str) -> list[Text]:
    return [Text(paragraph, f"p{place}", 1, "paragraph") for place, paragraph in enumerate(paragraphs)]


def slips(*paragraphs: str) -> list[tuple[str, str]]:
    return [(slip.text.text[slip.start : slip.end], slip.suggestion) for slip in find(texts(*paragraphs))]


NO_SYLLABLES = [
    ("Kinh tế đươc quan tâm", "đươc", "được"),
    ("chất lượng cuả đội ngũ", "cuả", "của"),
    ("các nghành kinh tế", "nghành", "ngành"),
    ("nông ngiệp công nghệ cao", "ngiệp", "nghiệp"),
    ("tinh thần đòan kết", "đòan", "đoàn"),
    ("phát triển kih tế bền vững", "kih", "kinh"),
    ("Phát động hpong trào thi đua", "hpong", "phong"),
    ("để pháttriển kinh tế", "pháttriển", "phát triển"),
    ("Đươc sự quan tâm của Tỉnh ủy", "Đươc", "Được"),
]
OTHER_SYLLABLES = [
    ("Tiếp tục câng cao chất lượng", "câng", "nâng"),
    ("trong khu vục phòng thủ", "vục", "vực"),
    ("bám sát cơ sở, hực hiện tốt vai trò", "hực", "thực"),
    ("lực lượng dân quân tự về vững mạnh", "về", "vệ"),
    ("công tác giải phóng mắt bằng", "mắt", "mặt"),
    ("đảm bảo phù hợp mới mô hình tổ chức", "mới", "với"),
]
SOUND = [
    "Tỉnh Đắk Lắk, buôn Păm và sông Krông Nô",  # names
    "giá trị sản xuất đạt 1.184 tỷđ, 25 trđ/người",  # abbreviated units
    "vận chuyển bằng ôtô, đường bêtông, ximăng, tivi",  # foreign words of several syllables
    "máy tính có cấu hình hiện đại",  # not "cơ cấu"
    "khai thác quảng trường sân vận động",  # not "dân vận"
    "đi đôi với tăng cường quản lý",  # not "đối với"
    "bão làm giảm thiệt hại về tài sản",  # not "đề tài"
    "giữ gìn như con ngươi của mắt mình, xóa bỏ hủ tục",
    "Tội phạm về trật tự xã hội; số vụ phạm pháp hình sự",
    "quản lí, kĩ thuật, uỷ ban, hoà bình, hàng năm",  # second spellings are another rule's
    "thôn Bàn Thạch-Lộc Hà, xã Vĩnh Hường",
    "trang web, fanpage, blog, logistics, chip, robot, startup của tỉnh",
    "UBND, HĐND, MTTQ; 12 m² và 5 km²",
]


@pytest.mark.parametrize(("text", "found", "suggestion"), NO_SYLLABLES)
def test_a_word_that_is_no_syllable_is_found(text: str, found: str, suggestion: str) -> None:
    """The suggestion is the everyday syllable that fits beside the neighbours."""
    assert slips(text) == [(found, suggestion)]


@pytest.mark.parametrize(("text", "found", "suggestion"), OTHER_SYLLABLES)
def test_a_syllable_that_makes_no_word_is_found(text: str, found: str, suggestion: str) -> None:
    """One edit away the syllable beside it makes an everyday word or a fixed phrase."""
    assert slips(text) == [(found, suggestion)]


@pytest.mark.parametrize("text", SOUND)
def test_what_may_be_meant_is_left_alone(text: str) -> None:
    """Names, foreign words, abbreviations, second spellings, and words beside each other that make no compound."""
    assert slips(text) == []


def test_the_document_is_its_own_dictionary() -> None:
    """What it writes three times is a word, and its misspelling is found, though no table has the word."""
    said = "Chi bộ phường Đông Ngạc họp; "
    assert slips(said * 3, "Đảng bộ hường Đông Ngạc") == [("hường", "phường")]
    assert slips("Đảng bộ hường Đông Ngạc") == []


def test_an_everyday_syllable_is_doubted_where_its_neighbour_is_never_without_the_other() -> None:
    """ "tuyền" is a word, but not behind "tuyên", which the document always has with "truyền"."""
    assert slips("công tác tuyên truyền. " * 6, "chú trọng tuyên tuyền, vận động") == [("tuyền", "truyền")]


def test_several_words_as_near_give_no_suggestion() -> None:
    """The word is wrong, but which was meant only the writer knows."""
    assert slips("chưa thưc, còn hình thức")[0][0] == "thưc"


def test_time_grows_with_the_text() -> None:
    """Twice the text takes twice the time, not four times."""

    def seconds(times: int) -> float:
        sample = texts(*["Tiếp tục câng cao chất lượng, đươc quan tâm, trong khu vục phòng thủ của phường"] * times)
        begun = time.perf_counter()
        assert list(find(sample))
        return time.perf_counter() - begun

    seconds(200)
    assert seconds(2000) < 6 * seconds(1000)
