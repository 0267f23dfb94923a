"""Facts: how the genre words its targets. Each table says what its rows are for; `choices`, `statements` and `worded` put them to use."""

from tuliem_report.facts.clauses import FILLER
from tuliem_report.facts.wording import Wording, compile_rows, compile_words

YEAR = r"(?:19|20)\d\d"
YEARS = rf"{YEAR}\s*[-–—]\s*{YEAR}"

# What may stand before an indicator and is no part of it.
LEADS: tuple[Wording, ...] = (
    Wording(r"phấn đấu(?: đưa)?", "Phấn đấu tỷ lệ hộ nghèo dưới 1%"),
    Wording(
        rf"(?:(?:vào|đến|tới) )?(?:(?:hết|cuối|trước) )?(?:năm )?{YEAR}(?!\s*[-–]\s*\d)",
        "Đến hết năm 2030, tỷ lệ đô thị hóa đạt 60%",
        "2026 - 2030 đạt 500 tỷ đồng",
    ),
    Wording(rf"(?:đến )?(?:(?:hết|cuối|trong|cả|trong cả|toàn) )?nhiệm kỳ(?: {YEARS})?", "Trong nhiệm kỳ kết nạp 150 đảng viên"),
    Wording(rf"(?:trong )?(?:giai đoạn|thời kỳ) {YEARS}", "Giai đoạn 2026 - 2030, thu ngân sách đạt 500 tỷ đồng"),
    Wording(r"trong (?:0?5|năm) năm(?: tới)?|0?5 năm(?: tới)?", "Trong 5 năm kết nạp 200 đảng viên"),
    Wording(
        r"(?:toàn )?(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|đặc khu|đảng bộ) phấn đấu",
        "huyện phấn đấu giá trị sản xuất tăng 9%",
        "xã đạt chuẩn",
    ),
    Wording(r"(?:(?:bình quân|trung bình) )?(?:hằng|hàng|mỗi|một) năm", "Bình quân hằng năm kết nạp đảng viên mới: trên 4%"),
    Wording(r"trong đó", "trong đó vốn ngân sách đạt 40 tỷ đồng"),
    Wording(r"(?:và|riêng|cụ thể|đồng thời|số còn lại|còn lại|gồm|bao gồm)(?=[\s:])", "riêng các thôn vùng cao đạt 70%"),
    Wording(r"(?:cùng với đó|bên cạnh đó|ngoài ra)(?: là)?", "Ngoài ra, tỷ lệ cây xanh đạt 12%"),
)
LEAD = compile_rows(LEADS, before=r"^[\s,;:(–-]*", after=r"(?!\p{L})[\s,:]*")

# What may follow an indicator before its value and is no part of it.
TRAILS: tuple[Wording, ...] = (
    Wording(r"phấn đấu(?: (?:đạt|đến|giữ|có|ở))?", "Tỷ lệ hộ nghèo phấn đấu"),
    Wording(r"(?:(?:ước|phải|đều|được|dự kiến) )?đạt(?: (?:mức|tỷ lệ|tỉ lệ))?", "Tỷ lệ lao động qua đào tạo đạt", "Tỷ lệ trường đạt chuẩn"),
    Wording(r"(?:(?:lần lượt|tương ứng) )?(?:là|bằng|chiếm|ước|dự kiến)|tương ứng", "Tỷ lệ đô thị hóa là"),
    Wording(r"(?<=\s)(?:sẽ|(?:được )?duy trì)", "Thu ngân sách sẽ"),
    Wording(r"[\s:;,.=–-]+", "Tỷ lệ bao phủ bảo hiểm y tế:"),
)
TRAIL = compile_rows(TRAILS, before=r"(?<!\p{L})", after=r"\s*$")

# The nouns with which an indicator begins; after a comma they begin a new one.
HEAD_NOUNS: tuple[Wording, ...] = (
    Wording(r"t[ỷỉ] (?:lệ|trọng|suất)", "tỷ lệ hộ nghèo"),
    Wording(r"tốc độ|nhịp độ|mức (?!độ)|mật độ|độ che phủ|quy mô|chỉ số|hệ số|cơ cấu", "tốc độ tăng dân số", "mức độ 2"),
    Wording(
        r"tổng(?! kết)|số(?! hóa| hoá)(?= \p{L})|bình quân|thu nhập|thu (?:ngân sách|cân đối|nội địa|tiền|từ|ngoài)",
        "tổng thu ngân sách",
        "số hóa hồ sơ",
    ),
    Wording(
        r"giá trị|sản lượng|năng suất|diện tích|doanh thu|kim ngạch|vốn|chi (?:ngân sách|đầu tư)|thời gian|tuổi thọ|sĩ số",
        "giá trị sản xuất",
    ),
    Wording(r"GRDP|GDP|dân số|lương thực", "GRDP bình quân đầu người"),
)
HEAD_NOUN = compile_rows(HEAD_NOUNS, before="^")
MEASURE = compile_words(r"t[ỷỉ] (?:lệ|trọng|suất)|số lượng|tổng|thu nhập|giá trị|diện tích|sản lượng|tốc độ|mức (?!độ)|chỉ số|năng suất")

# Verbs of doing: what follows the number is their object, and the number is taken out of the middle ("Kết nạp 60 đảng viên mới").
VERBS: tuple[Wording, ...] = (
    Wording(r"kết nạp|phát triển|thành lập|thu hút|hình thành|công nhận|tuyển|đưa|tham gia|đăng ký", "Kết nạp 60 đảng viên mới"),
    Wording(
        r"xây dựng|xây mới|làm mới|lắp|lắp đặt|đầu tư|mở rộng|mở|cải tạo|duy tu|sửa chữa|nâng (?:cấp|cao)|trang bị|quy hoạch",
        "Xây dựng 2 nhà văn hóa",
    ),
    Wording(
        r"(?:nhựa|bê tông|cứng|kiên cố|số) h(?:óa|oá)|sản xuất|khai thác|chuyển (?:đổi|giao)|thu gom|di dời|sắp xếp",
        "Nhựa hóa 10 tuyến đường",
    ),
    Wording(r"trồng|chăm sóc|khoán|bảo vệ(?! môi)|nuôi", "Khoán bảo vệ 900 ha rừng", "bảo vệ môi trường"),
    Wording(
        r"giải quyết|tạo|giúp|tư vấn|giới thiệu|đào tạo|bồi dưỡng|tập huấn|tổ chức|xóa|xoá|hỗ trợ|vận động|huy động|khám|đón|tiếp nhận",
        "Tạo việc làm cho 500 lao động",
    ),
    Wording(
        r"hoàn thành|thực hiện|duy trì|bảo đảm|đảm bảo|giữ vững|phấn đấu|bố trí|dành|phân bổ|cấp|trao|tặng|kiểm tra|giám sát|lập|có",
        "Hoàn thành 100% chỉ tiêu giao quân",
    ),
    Wording(r"giảm|tăng|nâng|kéo giảm|hạ|rút ngắn", "Giảm 50 hộ nghèo"),
)
VERB = compile_rows(VERBS, before="^", after=r"(?!\p{L})")
HOLDING = compile_words(r"duy trì|giữ vững|bảo đảm|đảm bảo|đóng góp|khống chế")  # read as cues, but kept in a name that begins with them

# What may follow a value and is no part of the indicator's name. `TAIL` repeats them: none may be cut short in two ways, or a row of
# dots before another word takes exponential time.
TAILS: tuple[Wording, ...] = (
    Wording(rf"(?:(?:vào|đến|trong|trước) )?(?:(?:hết|cuối|đầu) )?năm {YEAR}", "vào năm 2028"),
    Wording(rf"(?:/|mỗi|một|hằng|hàng)\s*năm|(?:trong )?(?:cả )?nhiệm kỳ|(?:trong )?giai đoạn {YEARS}|trong 5 năm", "trong nhiệm kỳ"),
    Wording(r"trở lên|trở xuống", "trở lên"),
    Wording(r",? bằng (?:năm|mức|cùng kỳ).*+", ", bằng năm 2025", "bằng vốn vay"),
    Wording(
        r"so với .*+|(?:/|trên) ?tổng .*+|theo (?:quy định|kế hoạch|chuẩn (?:nghèo|mới|hiện|giai đoạn|\d)).*+",
        "so với năm 2025",
        "theo chuẩn quốc tế",
    ),
    Wording(rf"[\s.,;:)(/{FILLER}-]", "."),
)
SHARE = compile_words(
    r"^(?:tổng|GRDP|GDP|dân số|lực lượng lao động|kế hoạch|chỉ tiêu|dự toán|nghị quyết)(?!\p{L})"
)  # "30% GRDP": what a share is taken of
TAIL = compile_rows(TAILS, before=r"^\s*(?:", after=r")+$")
TIME_AT_END = compile_rows(TAILS[:2], before=r"[\s,]+", after=r"[\s.,;]*$")

# Values in words; an absence begins the sentence, a state may follow the indicator.
ABSENCES: tuple[Wording, ...] = (
    Wording(r"(?:cơ bản )?không (?:còn|có|để xảy ra|để phát sinh|phát sinh|để)", "Cơ bản không còn hộ nghèo", "Không gian văn hóa"),
)
ABSENCE = compile_rows(ABSENCES, before="^", after=r"(?=\s+(?:\p{L}|[“\"‘']))")
STATES: tuple[Wording, ...] = (
    Wording(r"(?:(?:xếp|đứng|nằm) )?(?:thuộc|trong|vào|lọt vào) (?:nhóm|tốp|top) .+", "Chỉ số PCI thuộc nhóm 10 địa phương dẫn đầu"),
    Wording(r"(?:được )?(?:xếp|đứng) (?:thứ|hạng|loại|vị trí) .+", "Đảng bộ hằng năm xếp loại tốt"),
    Wording(r"(?:cơ bản )?không còn(?: .+)?", "Tỷ lệ nhà tạm cơ bản không còn"),
    Wording(r"(?:đạt )?(?:cơ bản )?hoàn thành(?: (?:tốt|xuất sắc))? nhiệm vụ(?: trở lên)?", "Đảng bộ hằng năm hoàn thành tốt nhiệm vụ"),
    Wording(r"(?:cơ bản )?(?:đạt|hoàn thành|giữ vững|được công nhận|trở thành) .+", "Xã đạt chuẩn nông thôn mới nâng cao"),
    Wording(
        r"(?:(?:tăng|giảm|luôn|ở mức|duy trì) )*(?:cao|thấp|nhanh|nhiều) hơn (?:mức )?(?:bình quân|trung bình)(?: .+)?",
        "Tốc độ giảm nghèo cao hơn bình quân của tỉnh",
        "Nâng cao hơn nữa chất lượng",
    ),
)
STATE = compile_rows(STATES, before=r"(?<!\p{L})(?P<state>", after=r")\s*[.;]?\s*$")

# States that a clause among numbers must name, for there it is a target only where it can hardly be an aim …
FIRM_STATES: tuple[Wording, ...] = (
    Wording(
        r"đạt (?:(?:và|hoặc) (?:duy trì|giữ vững) )?(?:(?:các|bộ|\p{L}+) )?(?:chuẩn|tiêu chuẩn|tiêu chí|danh hiệu)",
        "Thị trấn đạt chuẩn đô thị",
    ),
    Wording(r"(?:được )?(?:xếp loại|công nhận (?:là )?(?:xã|phường|đô thị|huyện))", "Chính quyền xã được xếp loại tốt", "Phân loại rác"),
    Wording(r"hoàn thành (?:tốt|xuất sắc) nhiệm vụ", "Đảng bộ hoàn thành tốt nhiệm vụ trở lên", "hoàn thành nhiệm vụ được giao"),
    Wording(r"giữ vững (?:danh hiệu|các tiêu chí)", "Giữ vững danh hiệu phường văn minh", "Giữ vững khối đoàn kết"),
    Wording(r"(?:thuộc|trong|vào) (?:nhóm|tốp|top)", "Chỉ số chuyển đổi số thuộc nhóm dẫn đầu", "Quốc lộ thuộc địa bàn xã"),
    Wording(r"hoàn thành (?:việc )?x(?:óa|oá)|x(?:óa|oá) (?:xong|hết)", "Hoàn thành xóa nhà dột nát", "Xóa mù chữ"),
    Wording(r"(?:cao|thấp|nhanh|nhiều) hơn (?:mức )?(?:bình quân|trung bình)", "Hộ nghèo thấp hơn bình quân chung của tỉnh"),
)
FIRM_STATE = compile_rows(FIRM_STATES, before=r"(?<!\p{L})", after=r"(?!\p{L})")
# … and does not begin with the verb of a task.
AIM = compile_words(
    r"^(?:tập trung|đẩy mạnh|tăng cường|tiếp tục|nâng cao|tổ chức|chỉ đạo|lãnh đạo|triển khai|thực hiện|phát huy|làm tốt|chú trọng|quan tâm"
    r"|khuyến khích|vận động|rà soát)(?!\p{L})"
)
# Whom or what an absence is said of: "toàn xã phấn đấu không còn nhà tạm".
SUBJECT = compile_words(r"^(?:(?:toàn|trong|trên)(?: \p{L}+){1,5}? )?(?:(?:phấn đấu|cơ bản|và) )*(?=không (?:còn|có|để|phát))")

# Headings inside a list that group targets and are no part of an indicator: "Về kinh tế: …".
GROUPS: tuple[Wording, ...] = (
    Wording(r"về ", "Về kinh tế", "Vệ sinh môi trường"),
    Wording(r"(?:(?:các|nhóm|những|hệ thống) )*chỉ tiêu", "Nhóm chỉ tiêu về văn hóa"),
    Wording(r"(?:trong )?lĩnh vực|nhóm ", "Lĩnh vực kinh tế"),
)
GROUP = compile_rows(GROUPS, before="^")
COUNTED_GROUP = compile_words(r"^[^.;:%\d]{3,80}\(\s*(?:gồm )?\d+ chỉ tiêu\s*\)\s*:?$")  # "Kinh tế (10 chỉ tiêu)"

# Indicators whose value is an age or a span of time; elsewhere such a number describes whom the indicator is about.
DURATION = compile_words(r"tuổi thọ|thời (?:gian|hạn)|số (?:năm|tháng|ngày|giờ)|tuổi bình quân")
