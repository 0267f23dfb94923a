"""What became of the targets: paired by indicator, judged by ambition, told in two languages."""

from decimal import Decimal

import pytest

from tuliem_report.drafts.ambition import direction, firmness
from tuliem_report.drafts.changes import Difference, Relation, TargetChange
from tuliem_report.drafts.polarity import EVILS, REMEDIES, SECTORS, wanted_of
from tuliem_report.drafts.targets import Footing, compare_targets, footing_of
from tuliem_report.report.document import Operator, Target

HIGHER = "Tỷ lệ trường công lập đạt chuẩn quốc gia"
LOWER = "Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng"


def target(
    value_text: str,
    operator: Operator = "eq",
    low: str | None = None,
    high: str | None = None,
    *,
    indicator: str = HIGHER,
    unit: str | None = "%",
    period: str | None = "2030",
    number: int | None = None,
    group: str | None = None,
    quote: str | None = None,
) -> Target:
    """A target with the given value; `high` is `low` where the operator is eq."""
    return Target(
        number=number,
        group=group,
        indicator=indicator,
        value_text=value_text,
        operator=operator,
        low=None if low is None else Decimal(low),
        high=Decimal(high) if high is not None else Decimal(low) if low is not None and operator == "eq" else None,
        unit=unit,
        period=period,
        address="appendix/target1",
        quote=quote if quote is not None else f"{indicator}: {value_text}",
    )


def compare(old: list[Target], new: list[Target]) -> tuple[TargetChange, ...]:
    """The rows, without help from the text around the targets."""
    return compare_targets(old, new, lambda _old, _new: False, Footing("vi"))


DIRECTIONS = (
    (target("85%", low="85"), target("90%", low="90"), "raised"),
    (target("90%", low="90"), target("85%", low="85"), "lowered"),
    (target("giảm còn 5,8%", "reduce_to", high="5.8", indicator=LOWER), target("6,0%", low="6.0", indicator=LOWER), "lowered"),
    (target("5,8%", low="5.8", indicator=LOWER), target("5,5%", low="5.5", indicator=LOWER), "raised"),
    (target("dưới 1%", "lt", high="1", indicator="Tỷ lệ hộ nghèo"), target("1%", low="1", indicator="Tỷ lệ hộ nghèo"), "softer"),
    (target("trên 90%", "gt", "90"), target("90%", low="90"), "softer"),
    (target("từ 90% trở lên", "gte", "90"), target("trên 90%", "gt", "90"), "firmer"),
    (target("khoảng 90%", "approx", "90", "90"), target("90%", low="90"), "firmer"),
    (target("300-350", "range", "300", "350"), target("350-400", "range", "350", "400"), "raised"),
    (target("8-10%", "range", "8", "10"), target("8-9%", "range", "8", "9"), "lowered"),
    (target("5 trường", low="5", unit="trường"), target("5 trường", low="5", unit="trường", period="2028"), "firmer"),
    (target("1,5 tỷ đồng", low="1.5", unit="tỷ đồng"), target("1.600 triệu đồng", low="1600", unit="triệu đồng"), "raised"),
    (target("1,5 tỷ đồng", low="1.5", unit="tỷ đồng"), target("15%", low="15"), None),
    (target("giảm 5%", "reduce_by", "5", "5"), target("giảm 3%", "reduce_by", "3", "3"), "lowered"),
    (target("giảm 5%", "reduce_by", "5", "5"), target("40%", low="40"), None),
    (target("tăng 1,5 lần", "multiple", "1.5", "1.5", unit="lần"), target("tăng 2 lần", "multiple", "2", "2", unit="lần"), "raised"),
    (target("giảm 2%/năm", "reduce_by", "2", "2", unit="%/năm"),
     target("giảm 2%/năm trở lên", "reduce_by", "2", "2", unit="%/năm"), "firmer"),
    (target("còn dưới 1%", "reduce_to", high="1", indicator="Tỷ lệ hộ nghèo"),
     target("còn 1%", "reduce_to", high="1", indicator="Tỷ lệ hộ nghèo"), "softer"),
    (target("12%/năm", low="12", unit="%/năm", indicator="Tốc độ tăng thu"),
     target("tăng 13%/năm", "increase_by", "13", "13", unit="%/năm"), "raised"),
    (target("14/16 trường", low="14", unit="trường"), target("100%", low="100"), "raised"),
    (target("5 sản phẩm", low="5", unit="sản phẩm"), target("6 sản phẩm OCOP", low="6", unit="sản phẩm OCOP"), "raised"),
    (target("250 đảng viên", low="250", unit="đảng viên", period="term"),
     target("50 đảng viên", low="50", unit="đảng viên", period="annual"), None),
    (target("100%", low="100", period="annual"), target("98%", low="98"), "lowered"),
    (target("tăng 8% so với dự toán", "increase_by", "8", "8"), target("tăng 9% so với năm trước", "increase_by", "9", "9"), None),
    (target("47%", low="47", indicator="Cơ cấu kinh tế: công nghiệp"),
     target("45%", low="45", indicator="Cơ cấu kinh tế: công nghiệp"), None),
    (target("35%", low="35", indicator="- Nông, lâm nghiệp"), target("33%", low="33", indicator="- Nông, lâm nghiệp"), None),
    (target("dưới 1%", "lt", high="1", indicator="hộ nghèo"), target("không còn", "state", unit=None, indicator="hộ nghèo"), "raised"),
    (target("Hoàn thành", "state", unit=None, period="2027"), target("Hoàn thành", "state", unit=None, period="2026"), "firmer"),
    (target("Cơ bản đạt", "state", unit=None), target("Đạt", "state", unit=None), "firmer"),
    (target("Đạt", "state", unit=None), target("Hoàn thành", "state", unit=None), None),
)  # fmt: skip
OPPOSITE = {"raised": "lowered", "lowered": "raised", "firmer": "softer", "softer": "firmer", None: None}


@pytest.mark.parametrize(("old", "new", "expected"), DIRECTIONS)
def test_direction_is_that_of_the_ambition(old: Target, new: Target, expected: str | None) -> None:
    """More asked for is "raised", whichever way the number went; the other way round it is the opposite."""
    assert direction(old, new) == expected
    assert direction(new, old) == OPPOSITE[expected]


def test_a_number_that_rises_may_lower_the_target() -> None:
    """The sentence says so where the number went the other way."""
    (row,) = compare(
        [target("giảm còn 5,8%", "reduce_to", high="5.8", indicator=LOWER)],
        [target("giảm còn 6,0%", "reduce_to", high="6.0", indicator=LOWER)],
    )
    assert (row.kind, row.direction) == ("value", "lowered")
    assert "hạ mức yêu cầu từ “giảm còn 5,8%” xuống “giảm còn 6,0%”" in row.sentences.vi
    assert "con số tăng nhưng chỉ tiêu cần giảm" in row.sentences.vi
    assert "the number rises, but less is wanted" in row.sentences.en


def test_the_wording_may_bind_more_or_less() -> None:
    """ "phấn đấu đạt" → "đạt" is firmer though the value is the same."""
    hedged = target("90%", low="90", quote=f"{HIGHER} phấn đấu đạt 90%")
    plain = target("90%", low="90", quote=f"{HIGHER} đạt 90%")
    demanding = target("90%", low="90", quote=f"{HIGHER} phải đạt 90%")
    assert [firmness(one).degree for one in (hedged, plain, demanding)] == [-1, 0, 1]
    (row,) = compare([hedged], [plain])
    assert (row.kind, row.direction, [field.field for field in row.fields]) == ("wording", "firmer", ["firmness"])
    (row,) = compare([plain], [hedged])
    assert row.direction == "softer"


def test_a_rate_that_loses_its_bound_is_softer() -> None:
    """ "tăng 14%/năm trở lên" → "tăng 14%/năm": the numbers are the same, and yet less is asked for."""
    old = target("tăng 14%/năm trở lên", "increase_by", "14", "14", unit="%/năm", period="annual")
    (row,) = compare([old], [old.model_copy(update={"value_text": "tăng 14%/năm"})])
    assert (row.kind, row.direction) == ("value", "softer")


def test_a_group_that_was_renamed_is_no_change_of_its_targets() -> None:
    """The rename is told once, by the row about the heading; a target that changed its group is told."""
    other = "Tỷ lệ dân số tham gia bảo hiểm y tế"
    old = [target("85%", low="85", group="Về xã hội"), target("95%", low="95", indicator=other, group="Về xã hội")]
    assert compare(old, [one.model_copy(update={"group": "Về văn hóa, xã hội"}) for one in old]) == ()
    (row,) = compare(old, [old[0], old[1].model_copy(update={"group": "Về kinh tế"})])
    assert "chuyển sang nhóm khác; nhóm: Về xã hội → Về kinh tế" in row.sentence
    assert [field.field for field in row.fields] == ["group"]


def test_a_number_in_the_name_is_no_manner_of_speaking() -> None:
    """ "đạt từ 3 sao" → "đạt từ 4 sao" is not told as other words for the same."""
    old = target("4 sản phẩm", low="4", unit="sản phẩm", indicator="Sản phẩm OCOP đạt từ 3 sao trở lên")
    (row,) = compare([old], [old.model_copy(update={"indicator": "Sản phẩm OCOP đạt từ 4 sao trở lên"})])
    assert (row.kind, row.direction) == ("wording", None)
    assert "con số trong tên chỉ tiêu thay đổi" in row.sentence


def test_a_target_in_words_is_told_once_and_whole() -> None:
    """Of a target without a number the words are the value: one row, with the statement as it stands."""
    old = target("Không để xảy ra", "state", unit=None, indicator="điểm nóng về an ninh", quote="Không để xảy ra điểm nóng về an ninh.")
    new = target("Không để phát sinh điểm nóng về an ninh", "state", unit=None, indicator="Không để phát sinh điểm nóng về an ninh")
    (row,) = compare([old], [new.model_copy(update={"quote": "Không để phát sinh điểm nóng về an ninh."})])
    assert row.sentence.endswith("thay đổi từ “Không để xảy ra điểm nóng về an ninh” thành “Không để phát sinh điểm nóng về an ninh”.")


def test_between_congresses_the_end_of_the_term_is_no_change() -> None:
    """What was to be reached by 2025 and now by 2030 is due at the end of each term; numbers in the lists mean nothing."""
    relation = Relation(kind="congresses", differences=(Difference(field="term", old="2020-2025", new="2025-2030"),))
    old = target("85%", low="85", period="2025", number=3, indicator="Tỷ lệ đô thị hóa đến năm 2025")
    new = target("85%", low="85", period="2030", number=5, indicator="Tỷ lệ đô thị hóa đến năm 2030")
    footing = footing_of(relation, "vi")
    assert compare_targets([old], [new], lambda _old, _new: False, footing) == ()
    (row,) = compare_targets([old], [new.model_copy(update={"period": "2028"})], lambda _old, _new: False, footing)
    assert (row.direction, [(field.old, field.new) for field in row.fields]) == ("firmer", [("2025", "2028")])


def test_targets_are_paired_by_indicator_not_by_number() -> None:
    """A target that another one pushed down is renumbered; one whose number another indicator took is gone."""
    culture = "Tỷ lệ gia đình được công nhận danh hiệu “Gia đình văn hóa”"
    block = "Tỷ lệ tổ dân phố được công nhận danh hiệu “Tổ dân phố văn hóa”"
    budget = "Tốc độ tăng thu ngân sách"
    old = [target("8%", low="8", indicator=budget, number=1), target("90%", low="90", indicator=culture, number=2)]
    old.append(target("90%", low="90", indicator=block, number=3))
    new = [target("90%", low="90", indicator=culture, number=1), target("92%", low="92", indicator=block, number=2)]
    new.append(target("5,8%", low="5.8", indicator=LOWER, number=3))
    rows = compare(old, new)
    assert [(row.kind, (row.new or row.old).indicator) for row in rows] == [  # type: ignore[union-attr]
        ("removed", budget), ("renumbered", culture), ("value", block), ("renumbered", block), ("added", LOWER),
    ]  # fmt: skip


def test_noise_in_a_target_is_no_change() -> None:
    """Spacing, dashes, tone marks and the layout of numbers do not make a row."""
    old = target("từ 350 – 400 đảng viên", "range", "350", "400", unit="đảng viên", indicator="Số đảng viên ưu tú hoá", group="Về kinh tế")
    new = target(
        "từ 350- 400  đảng viên", "range", "350", "400", unit="đảng  viên", indicator="Số đảng viên ưu tú hóa", group="Về kinh tế:"
    )
    assert compare([old], [new]) == ()


def test_each_changed_field_is_named() -> None:
    """Unit, deadline and group are told in the sentence and listed as fields."""
    old, new = target("90%", low="90", group="Về kinh tế"), target("92%", low="92", group="Về xã hội", period="2028", unit="% hộ")
    value, wording = compare([old], [new])
    assert [field.field for field in value.fields] == ["value_text", "low", "high", "unit", "period"]
    assert [field.field for field in wording.fields] == ["group"]
    assert "thời hạn: 2030 → 2028" in value.sentence
    assert "deadline: 2030 → 2028" in value.sentences.en


def test_many_targets_are_paired_in_reasonable_time() -> None:
    """Long lists are paired by their rare words, the repeated indicators by their order."""
    old = [target(f"{at}%", low=str(at), indicator=f"Tỷ lệ hộ dân thôn {at} được dùng nước sạch", number=at) for at in range(1, 301)]
    new = [one.model_copy(update={"number": 301 - (one.number or 0)}) for one in reversed(old)]
    assert {row.kind for row in compare(old, new)} == {"renumbered"}


@pytest.mark.parametrize("row", [*EVILS, *REMEDIES, *SECTORS], ids=lambda row: row.sample)
def test_examples_of_the_polarity_tables(row: object) -> None:
    """Each phrase is found in its sample and not in its near miss."""
    from tuliem_report.drafts.polarity import _compiled

    pattern = _compiled((row,))  # type: ignore[arg-type]
    assert pattern.search(row.sample)  # type: ignore[attr-defined]
    assert not pattern.search(row.near_miss)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("indicator", "wanted"),
    [
        (LOWER, "less"),
        ("Tỷ lệ hộ nghèo", "less"),
        ("Tỷ lệ giảm hộ nghèo hằng năm", "more"),
        ("Tỷ lệ điều tra, khám phá các loại tội phạm", "more"),
        ("Tỷ lệ hộ nghèo được hỗ trợ nhà ở", "more"),
        ("Số hồ sơ quá hạn", "less"),
        ("Tỷ lệ khu dân cư không có tệ nạn xã hội", "more"),
        (HIGHER, "more"),
    ],
)
def test_which_way_an_indicator_is_meant_to_go(indicator: str, wanted: str) -> None:
    """Poverty, crime and delay are to become less; of their remedies more is wanted."""
    assert wanted_of(indicator) == wanted
