"""Syllables that official Vietnamese writes all the time.

Knowing them decides between two ways of joining a broken word: "C Ô N G A N" is CÔNG AN, not CÔN GAN, though all four are
syllables. The list need not be complete, and tone marks stand in the old place.
"""

from tuliem_report.vietnamese.tone_marks import canonical

_LISTED = """
ai âm ấm ẩm an án ân ăn ấn ẩn anh ánh ảnh ao áp ấp ấy ba bà bá bác bạc bắc bách bạch bài bãi bám ban bàn bán bản bẩn bảng bằng bao bào
báo bão bạo bảo bất bật bắt bầu bay bảy bẩy bê bên bến bền bệnh bí bị bia bích biên biến biển biện biết biệt biểu binh bình bò bỏ bố bổ
bộ bối bồi bởi bơm bốn bột bức bùi bùng bước bưởi buôn bứt cà cá cả các cách cải cam cảm cầm cán căn cần cận càng cảng cạnh cảnh cao cáo
cáp cấp cặp cát cấu cầu cay cây chắc châm chăm chạm chậm chân chăn chặn chẳng chặng chào chấp chất chặt cháu cháy chạy che chè chẽ chế
chéo chết chi chí chỉ chia chiếm chiến chiếu chiều chín chính chỉnh chịu cho chờ chợ chọn chóng chống chồng chốt chú chủ chua chưa chữa
chuẩn chúc chục chức chung chúng chủng chứng chuỗi chương chuyên chuyển có cô cơ cố cổ cỡ còi côi con còn công cống cổng cộng cốt cột cũ
cư cụ củ cứ cử của cửa cúc cục cực cúm cung cùng cũng củng cứng cuộc cước cuối cưới cương cường cứu cửu cựu da đa đà đá đã đặc dài dại
đai đãi đại dám đảm dân dạn dẫn đan dạng đang đáng đảng đắng đẳng đặng danh đánh đào đạo đảo đáp đập đạt đất dấu dầu dẫu đau đâu đấu đầu
dày dạy dậy đây đầy đẩy dê đê đề để đêm đen đến đẹp dệt đều di đi địa dịch đích địch điểm diễn diện điển điện điều dinh đình định dịp do
dò đo đó đô đỏ đồ đỗ độ đỡ đoàn đoạn doanh dọc đốc độc dõi đôi đối đổi đội đời đợi đón đôn đơn đốn đóng đông đọng đồng động đột đợt du
dù dư dụ dữ dự đủ dừa dựa đua đưa dục đức dung dùng dũng dụng dừng dựng đúng đứng dược được dưới dương dưỡng đương đường dứt đứt duy
duyên duyệt em êm ga gà gái gần gắn gặp gây gãy ghép ghét gì gia già giá giả giác giai giải giám giảm gian giản giang giảng giao giáo
giáp giàu giày giây giấy gìn gió giờ giới giữ giữa giường giúp gỗ gỡ gọi gom gồm gòn gọn góp gửi gương hà hạ hai hài hái hại hải hầm hán
hạn hàng hăng hạng hằng hành hạnh hào hạt hầu hậu hay hè hễ hệ hẹp hết hiểm hiện hiểu hiệu hình hố hồ hỗ hộ hoa hòa hóa hỏa hoặc hoạch
hoại hoàn hoạn hoàng hoạt học hồi hội hơn hồng họp hợp huấn huế hùng huống hương hướng hưởng hút hưu hữu huy huyền huyện huyết huỳnh ích
ít kè kê kế kể kèm kém kênh keo kéo kép kết khá khả khác khắc khách khai khám khăn khẳng khánh khát khâu khẩu khen khéo khi khí khích
khiển khiếu kho khó khô khoa khóa khoai khoản khoảng khỏe khơi khỏi khối khởi khóm không khớp khu khung khuyến khuyết kia kích kịch kiếm
kiềm kiểm kiệm kiên kiến kiện kim kinh kính kịp ký kỳ kỷ kỹ là lá lạc lại làm lâm lăm lạm lầm lan lấn lần lẫn lang làng lãng lành lãnh
lạnh lao lập lấy lê lẻ lề lễ lệ lên lịch liêm liên liền liệt liêu liệu linh lĩnh lo lộ lở loại loan lọc lối lỗi lợi lớn lợn long lòng
lồng lớp lũ lúa lựa luân luận luật lúc lục lực lùi lược lưới luôn lương lường lượng lượt lụt lưu luyện lý ma mà mắc mặc mai mại mầm mặn
mang mạng mạnh mát mật mắt mặt mau mâu may máy mấy mẽ mềm mét mía miền miễn minh mình mô mồ mở mốc môi mọi mối mỗi mới mời mòn môn mong
mỏng mốt một mua mùa mục mức mực mừng muối mươi mười muôn muốn muộn mượn mương mưu mỹ nại nam năm nắm nằm nạn nâng năng nẵng nặng nào
nạp nâu nay này né nên nền neo nếp nét nêu nếu nga ngạch ngại ngầm ngân ngăn ngắn ngang ngành ngay ngày nghe nghề nghệ nghèo nghĩ nghỉ
nghị nghĩa nghiêm nghiệm nghiên nghiệp nghìn ngô ngõ ngộ ngờ ngoài ngoại ngọc ngồi ngọt ngũ ngư ngủ ngữ ngừa ngừng người nguồn ngưỡng
nguy nguyên nguyễn nguyện nhà nhằm nhân nhãn nhận nhanh nhập nhất nhau nhảy nhẹ nhì nhiễm nhiệm nhiên nhiêu nhiều nhìn nhỏ nhớ nhỡ nhóm
nhu như nhựa nhung nhũng nhưng những niên ninh nổ nỗ nợ nói nơi nối nổi nội non nòng nóng nông nữ nửa núi nước nuôi ô ổ ở oai oan óc ốm
ơn ổn ông phá phải phạm phẩm phan phân phản phấn phần phận pháp phát phê phế phép phi phí phía phiên phiếu phó phố phổ phối phổi phong
phòng phóng phù phú phụ phủ phúc phục phức phước phương phường phút qua quá quả quan quán quân quản quần quận quang quảng quặng quanh
quên quốc quy quý quỹ quyền quyết ra rà rác rãi ràng ranh rãnh rất rau rẽ rèn riêng ro rõ rộng rủi rừng ruộng rượu rút sắc sách sạch sai
sài sắm sân sản sắn sang sàng sáng sao sáp sắp sát sạt sắt sau sáu sâu sầu sẽ sĩ siết siêu sinh so sơ số sổ sở soát sóc sỏi sợi sớm sơn
song sông sống sốt su sử sự sửa sữa suất súc sức sung suối suốt suy tạ tả tác tắc tách tai tài tái tại tám tâm tạm tầm tân tấn tận tang
tàng táng tăng tảng tầng tạo tạp tập tất tật tắt tàu tay tây tế tệ thác thạc thách thạch thải tham thăm thẩm than thân thần thang tháng
thắng thanh thành thao tháo thảo thấp thất thật thầu thay thấy thẻ thế thể thêm then theo thi thì thí thị thích thiên thiện thiết thiệt
thiếu thiểu thiệu thịt thơ thọ thổ thoái thoại thoát thời thôn thông thống thu thù thư thụ thủ thứ thưa thừa thửa thuận thuật thúc thức
thực thuê thuế thuốc thuộc thước thương thường thưởng thúy thủy thuyền thuyết tích tịch tiêm tiềm tiên tiến tiền tiễn tiện tiếp tiết
tiêu tiểu tim tìm tím tin tín tinh tình tính tỉnh tố tổ tờ tỏa toàn toán tốc tộc tối tội tới tôm tôn tồn tông tổng tốt tra trà trả trách
trái trăm trạm trân trấn trần trận trang trăng trạng trắng tranh tránh trao trào trật trâu trẻ trệ trên tri trì trí trị triển triệt
triệu trình trò trở trợ trời trong trọng trống trồng trú trụ trừ trữ trúc trực trung trùng trúng trưng trứng trước trương trường trưởng
truy truyền tu tư tứ từ tử tự tuân tuấn tuần túc tục tuệ từng tuổi tưới tưởng tượng tựu tuy túy tuyên tuyến tuyền tuyển tuyết tuyệt tỷ
ung úng ủng ứng ước uốn uống ương ướt ưu uy ủy va và vai vài vải vân văn vấn vẫn vận vàng vắng vành vào vật vay vậy vé về vệ ven vi vì
ví vị vỉa việc viên viễn viện việt vinh vịt võ với vốn vong vọng vũ vụ vừa vực vùng vững vươn vườn vuông vướng vượt xa xã xác xăng xanh
xấu xây xảy xe xen xếp xét xi xí xin xoài xói xu xử xuất xúc xung xuống xưởng xuyên y ý yên yết yêu yếu
"""
_COMMON = frozenset(_LISTED.split())


def common_syllables() -> frozenset[str]:
    """Give the list, in small letters."""
    return _COMMON


def is_common(word: str) -> bool:
    """Tell whether a syllable (any capitals, either place of its tone mark) is an everyday one."""
    return canonical(word.lower()) in _COMMON
