"""Words of two syllables that official Vietnamese writes all the time.

Vietnamese writes a space between syllables, so that a dictionary of syllables cannot tell a slip that makes another syllable ("khu
vục") from a word; the syllable beside it can. The list need not be complete; tone marks stand in the old place, and y stands where
i may ("kỹ thuật").
"""

from tuliem_report.vietnamese.tone_marks import canonical, canonical_iy

_LISTED = """
an dân · an ninh · an sinh · an toàn · ảnh hưởng · áp dụng · bác sỹ · bài học · bài viết · bám sát · ban chấp · ban hành · ban ngành
ban thường · bản lĩnh · bản sắc · bảo đảm · bảo hiểm · bảo hộ · bảo quản · bảo tồn · bảo trì · bảo trợ · bảo vệ · báo cáo · báo chí
bạo lực · bất cập · bất ngờ · bầu cử · bên cạnh · bền vững · bệnh nhân · bệnh viện · bí thư · bị động · biên chế · biên giới
biên phòng · biến đổi · biến động · biện pháp · biểu dương · biểu quyết · bình đẳng · bình quân · bình thường · bình xét · bố trí
bồi dưỡng · bồi thường · bổ nhiệm · bổ sung · bối cảnh · bộ máy · bộ phận · bước đầu · bước tiến · bưu chính · bức xúc · buôn bán
buôn lậu · cá nhân · các cấp · các mặt · cải cách · cải tạo · cải thiện · cảm ơn · cán bộ · cảnh giác · cảnh quan · cạnh tranh
căn bản · căn cứ · cần kiệm · cần thiết · cấp bách · cấp nước · cấp thiết · cấp ủy · cất cánh · cấu trúc · cầu nối · chăm lo
chăm sóc · chăn nuôi · chặt chẽ · chấn chỉnh · chấp hành · chấp thuận · chất lượng · chất thải · chất vấn · chế biến · chế độ · chế tài
chỉ đạo · chỉ số · chỉ thị · chỉ tiêu · chi bộ · chi ngân · chi tiết · chi trả · chi ủy · chia sẻ · chiến đấu · chiến lược
chiến sỹ · chiến thắng · chiếu sáng · chính quyền · chính sách · chính thức · chính trị · chỉnh đốn · chỉnh trang · chịu trách
chống phá · chu đáo · chủ chốt · chủ đề · chủ động · chủ nghĩa · chủ quan · chủ quyền · chủ tịch · chủ trì · chủ trương · chủ yếu
chú trọng · chuẩn bị · chuẩn mực · chuyên đề · chuyên gia · chuyên môn · chuyên nghiệp · chuyên sâu · chuyên trách · chuyển biến
chuyển dịch · chuyển đổi · chuyển giao · chuyển hóa · chuyển tiếp · chức danh · chức năng · chức trách · chưa cao · chứng chỉ
chứng khoán · chứng nhận · chương trình · có hiệu · con em · con người · cố gắng · cổ phần · cơ bản · cơ cấu · cơ chế · cơ giới
cơ hội · cơ khí · cơ quan · cơ sở · cơ yếu · cung cấp · cung ứng · củng cố · cụ thể · cục bộ · cuộc sống · cuộc vận · cư dân · cư trú
cử tri · cựu chiến · công an · công bằng · công bố · công chức · công cộng · công cụ · công dân · công đoàn · công khai · công lập
công nghệ · công nghiệp · công nhân · công nhận · công suất · công sức · công tác · công trình · công ty · công việc · công viên
công vụ · cộng đồng · cộng hòa · cộng sản · cộng tác · dân chủ · dân cư · dân quân · dân quyền · dân sinh · dân sự · dân tộc · dân trí
dân vận · danh hiệu · danh lam · danh mục · dầu khí · dẫn đầu · di dân · di dời · di sản · di tích · dịch bệnh · dịch chuyển · dịch vụ
diễn biến · diễn đàn · diễn ra · diễn tập · diện mạo · diện tích · dinh dưỡng · doanh nghiệp · doanh nhân · doanh thu · du khách
du lịch · dư địa · dư luận · dư nợ · dứt điểm · dự án · dự báo · dự kiến · dự phòng · dự thảo · dự toán · dữ liệu · dựa trên · duy trì
dược liệu · đa chiều · đa dạng · đa phương · đại biểu · đại dịch · đại diện · đại đoàn · đại học · đại hội · đánh giá
đáng kể · đào tạo · đạo đức · đạo lý · đảm bảo · đảm đương · đảng bộ · đảng đoàn · đảng ủy · đảng viên · đáp ứng · đặc biệt · đặc điểm
đặc sản · đặc thù · đăng ký · đất đai · đất nước · đầu mối · đầu người · đầu tư · đấu giá · đấu thầu · đấu tranh · đẩy lùi · đẩy mạnh
đẩy nhanh · đầy đủ · đề án · đề cao · đề nghị · đề ra · đề tài · đề xuất · để xảy · đền bù · địa bàn · địa chính · địa giới · địa hình
địa phương · địa vị · điểm nghẽn · điểm nhấn · điểm sáng · điện lực · điện tử · điều chỉnh · điều động · điều hành · điều kiện · điều lệ
điều tra · điều trị · định canh · định cư · định hình · định hướng · định kỳ · đóng góp · đóng vai · đô thị · đối ngoại · đối phó
đối tác · đối thoại · đối tượng · đối với · đồi núi · đồn biên · đồng bào · đồng bằng · đồng bộ · đồng chí · đồng đều · đồng hành
đồng lòng · đồng thời · đồng thuận · đổi mới · đôn đốc · đội ngũ · độc đáo · độc lập · động lực · động viên · đột phá · đoàn kết
đoàn thể · đoàn viên · đời sống · đứng đầu · đúng mức · đúng quy · đường bộ · đường lối · đường sắt · đường thủy · được giao
gây rối · gia công · gia cầm · gia đình · gia súc · gia tăng · giá trị · giai cấp · giai đoạn · giải đáp · giải ngân · giải pháp
giải phóng · giải quyết · giải tỏa · giám sát · giảm nghèo · giảm thiểu · gian lận · gian khổ · giáo dục · giáo viên · giao ban
giao dịch · giao lưu · giao thông · giao thương · gìn giữ · giới thiệu · giúp đỡ · giữ gìn · giữ vững · góp phần · gọn nhẹ · gương mẫu
hạ tầng · hài hòa · hài lòng · hạn chế · hạn hán · hàng hóa · hàng hải · hàng năm · hàng ngày · hàng tháng · hàng quý · hằng năm
hằng ngày · hằng quý · hằng tháng · hành chính · hành động · hành lang · hành vi · hạnh phúc · hàng không · hậu cần · hấp dẫn
hệ lụy · hệ sinh · hệ thống · hiến pháp · hiện đại · hiện hành · hiện nay · hiện trạng · hiểu biết · hiệu lực · hiệu năng · hiệu quả
hiệp định · hình ảnh · hình sự · hình thành · hình thức · hòa bình · hòa giải · hòa nhập · hoàn chỉnh · hoàn thành · hoàn thiện
hoạch định · hoạt động · học hỏi · học nghề · học sinh · học tập · học viên · hồ chứa · hồ sơ · hồi phục · hỗ trợ · hộ nghèo · hộ tịch
hội đồng · hội họp · hội nghị · hội nhập · hội thảo · hội viên · hợp đồng · hợp lý · hợp nhất · hợp pháp · hợp tác · hùng mạnh
hùng hậu · huấn luyện · hung hãn · huy động · huyết mạch · huyện ủy · hữu cơ · hữu nghị · hưởng lợi · hưởng thụ · hưởng ứng · hướng dẫn
hướng tới · ích kỷ · kế hoạch · kế thừa · kế toán · kế tiếp · kéo dài · kêu gọi · kết cấu · kết hợp · kết luận · kết nạp · kết nối
kết quả · khả năng · khả thi · khai thác · khách hàng · khách quan · khám bệnh · khám chữa · khám phá · khang trang · kháng chiến
khảo sát · khát vọng · khắc phục · khẳng định · khẩn trương · khâu đột · khen thưởng · khí hậu · khí tượng · khích lệ · khiếu kiện
khiếu nại · khiển trách · khó khăn · khóa học · khoa học · khoáng sản · khối lượng · khôi phục · khởi công · khởi nghiệp · khởi sắc
khơi dậy · khơi thông · không gian · không khí · không ngừng · khu dân · khu vực · khủng bố · khủng hoảng · khuyến cáo · khuyến công
khuyến học · khuyến khích · khuyến nông · khuyết điểm · kịp thời · kiên cố · kiên định · kiên quyết · kiên trì · kiến nghị · kiến thức
kiến trúc · kiện toàn · kiểm điểm · kiểm kê · kiểm lâm · kiểm nghiệm · kiểm soát · kiểm tra · kiểm toán · kim ngạch · kinh doanh
kinh nghiệm · kinh phí · kinh tế · kỷ cương · kỷ luật · kỷ lục · kỷ niệm · kỹ năng · kỹ thuật · lãng phí · lãnh đạo · lãnh thổ
lành mạnh · lan tỏa · lạc hậu · lạm phát · lao động · lắng nghe · lâm nghiệp · lâm sản · lấn chiếm · lâu dài · lễ hội · lễ nghi
lịch sử · liêm chính · liên doanh · liên hoan · liên hiệp · liên kết · liên minh · liên quan · liên thông · liên tục · linh hoạt · lĩnh vực
lo ngại · lồng ghép · lợi dụng · lợi ích · lợi nhuận · lợi thế · lôi kéo · lối sống · lộ trình · lũy kế · lương thực · lưu thông
lưu trữ · lưu trú · luật pháp · luân chuyển · lực lượng · lựa chọn · ma túy · mạng lưới · mạng xã · mạnh dạn · mạnh mẽ · mang tính
mặt bằng · mặt trận · mâu thuẫn · mật độ · mất an · mầm non · minh bạch · miền núi · mô hình · môi trường · mở rộng · mới mẻ · mũi nhọn
mục đích · mục tiêu · mức độ · mức sống · mưa lũ · nan giải · năng động · năng lực · năng lượng · năng suất · nắm bắt · nắm chắc
nâng cao · nâng cấp · nêu gương · nền kinh · nền nếp · nền tảng · nếp sống · ngăn chặn · ngăn ngừa · ngang tầm · ngành nghề
ngân hàng · ngân sách · ngầm hóa · ngập lụt · ngập úng · nghèo nàn · nghề nghiệp · nghệ nhân · nghệ sỹ · nghệ thuật · nghĩa trang
nghĩa tình · nghĩa vụ · nghiên cứu · nghiêm khắc · nghiêm minh · nghiêm ngặt · nghiêm túc · nghiêm trọng · nghiệp vụ · nghị định
nghị lực · nghị quyết · ngoại giao · ngoại ngữ · ngoại thành · nguy cơ · nguy hiểm · nguyện vọng · nguyên liệu · nguyên nhân · nguyên tắc
nguồn gốc · nguồn lực · nguồn nhân · nguồn thu · nguồn vốn · ngư dân · ngư nghiệp · người dân · người lao · nhà máy · nhà nước · nhà ở
nhà trường · nhanh chóng · nhạy bén · nhạy cảm · nhãn hiệu · nhân dân · nhân dịp · nhân đạo · nhân khẩu · nhân lực · nhân quyền
nhân rộng · nhân tài · nhân tố · nhân văn · nhân viên · nhận diện · nhận định · nhận thức · nhập khẩu · nhập ngũ · nhất trí · nhiễm môi
nhiệm kỳ · nhiệm vụ · nhiệt huyết · nhiệt tình · nhu cầu · nhũng nhiễu · những năm · nòng cốt · nội bộ · nội chính · nội dung · nội đồng
nội lực · nội thành · nội vụ · nông dân · nông lâm · nông nghiệp · nông sản · nông thôn · nổi bật · nỗ lực · nước mạnh · nước ngoài
nước sạch · nước thải · nuôi trồng · oan sai · ổn định · ô nhiễm · phá hoại · phá rừng · pháp chế · pháp lý · pháp luật · pháp nhân
phát biểu · phát động · phát hiện · phát huy · phát sinh · phát thanh · phát triển · phát hành · phạm pháp · phạm vi · phản ánh
phản biện · phản động · phán đoán · phân bổ · phân cấp · phân công · phân định · phân khu · phân loại · phân tán · phân tích · phấn đấu
phấn khởi · phẩm chất · phê bình · phê duyệt · phê phán · phòng cháy · phòng chống · phòng dịch · phòng hộ · phòng khám · phòng ngừa
phòng thủ · phong cách · phong phú · phong tỏa · phong trào · phối hợp · phổ biến · phổ cập · phổ thông · phù hợp · phụ huynh · phụ nữ
phụ thuộc · phụ trách · phục hồi · phục vụ · phúc lợi · phức tạp · phương án · phương châm · phương hướng · phương pháp · phương thức
phương tiện · quá trình · quản lý · quản trị · quảng bá · quảng cáo · quan điểm · quan hệ · quan liêu · quan tâm · quan trắc · quan trọng
quán triệt · quân chính · quân đội · quân nhân · quân sự · quần chúng · quần đảo · quê hương · quốc doanh · quốc gia · quốc hội
quốc khánh · quốc lộ · quốc phòng · quốc tế · quy chế · quy chuẩn · quy định · quy hoạch · quy luật · quy mô · quy tắc · quy trình
quỹ đất · quyền hạn · quyền lợi · quyền lực · quyết định · quyết liệt · quyết nghị · quyết sách · quyết tâm · quyết thắng · quyết toán
rác thải · ràng buộc · rà soát · rèn luyện · rõ nét · rõ rệt · rộng khắp · rộng rãi · rút kinh · rủi ro · rừng phòng · sai phạm
sai sót · sai trái · sạt lở · san lấp · sáng kiến · sáng tạo · sáng tác · sát thực · sáp nhập · sản lượng · sản phẩm
sản xuất · sẵn sàng · sâu bệnh · sâu rộng · sâu sát · sâu sắc · sắp xếp · sắc thái · sân bay · siết chặt · sinh động · sinh hoạt
sinh kế · sinh sống · sinh thái · sinh viên · so sánh · so với · sơ cấp · sơ kết · sơ tán · sở hữu · số hóa · số liệu · số lượng
sử dụng · sửa chữa · sửa đổi · sức cạnh · sức chiến · sức dân · sức ép · sức khỏe · sức lan · sức mạnh · sức sống · suy dinh · suy giảm
suy thoái · sự cố · sự kiện · sự nghiệp · tạo điều · tạo nguồn · tạo sự · tài chính · tài khoản · tài liệu · tài năng · tài nguyên
tài sản · tại chỗ · tái cơ · tái định · tái tạo · tác chiến · tác dụng · tác động · tác hại · tác nghiệp · tác phong · tác phẩm
tăng cường · tăng thu · tăng trưởng · tận dụng · tận tâm · tận tụy · tập đoàn · tập huấn · tập hợp · tập quán · tập thể · tập trung
tệ nạn · tích cực · tích hợp · tích lũy · tích tụ · tiếp cận · tiếp công · tiếp dân · tiếp nhận · tiếp nối · tiếp thu · tiếp tục
tiếp xúc · tiên phong · tiên tiến · tiến bộ · tiến độ · tiến hành · tiến trình · tiềm ẩn · tiềm lực · tiềm năng · tiết kiệm · tiêm chủng
tiêu biểu · tiêu chí · tiêu chuẩn · tiêu cực · tiêu dùng · tiêu thụ · tiểu học · tiểu ban · tiểu thủ · tin học · tin tưởng · tín dụng
tín ngưỡng · tín nhiệm · tinh giản · tinh gọn · tinh nhuệ · tinh thần · tình cảm · tình hình · tình huống · tình nguyện · tình trạng
tính chất · tỉnh ủy · tỉnh táo · toàn bộ · toàn cầu · toàn dân · toàn diện · toàn quốc · toàn thể · toàn tỉnh · tọa đàm · tố cáo
tố tụng · tốc độ · tôn giáo · tôn tạo · tôn trọng · tôn vinh · tồn tại · tồn đọng · tổ chức · tổ dân · tổ quốc · tổng hợp · tổng kết
tổng số · tổng thể · tổng vốn · tội phạm · tối đa · tối thiểu · tối ưu · trách nhiệm · trang bị · trang thiết · trang trại · tranh chấp
tranh thủ · tranh tụng · trạm y · trật tự · trẻ em · trên cơ · trí thức · trí tuệ · tri thức · tri ân · triển khai · triển lãm
triển vọng · triệt để · trình độ · trình bày · trồng trọt · trông chờ · trong sạch · trọng điểm · trọng tâm · trọng yếu · trung bình
trung cấp · trung du · trung học · trung tâm · trung thành · trung thực · trung ương · trước hết · trước mắt · trưởng thành
trường học · trường hợp · trường sa · trợ cấp · trợ giúp · trở thành · truy cập · truy nã · truy tố · truy xuất
truyền hình · truyền thanh · truyền thông · truyền thống · trực thuộc · trực tiếp · trực tuyến · tu bổ · tu dưỡng · tụt hậu · tuần tra
tuân thủ · tuổi thọ · tuổi trẻ · tuy nhiên · tuyên bố · tuyên dương · tuyên giáo · tuyên truyền · tuyển chọn · tuyển dụng · tuyển quân
tuyến đường · tuyến phố · tuyệt đối · tư duy · tư liệu · tư nhân · tư pháp · tư tưởng · tư vấn · tư cách · từng bước · tự chủ
tự cường · tự do · tự giác · tự hào · tự lực · tự nguyện · tự nhiên · tự phê · tự phát · tự quản · tự tin · tự vệ · tương đối
tương đương · tương lai · tương thân · tương trợ · tương ứng · thách thức · thạc sỹ · tham gia · tham mưu · tham nhũng · tham quan
thành công · thành lập · thành phần · thành phố · thành quả · thành thạo · thành tích · thành tựu · thành ủy · thành viên · thanh khoản
thanh lọc · thanh niên · thanh thiếu · thanh toán · thanh tra · tháo gỡ · thảo luận · thay đổi · thay thế · thăm hỏi · thắng lợi
thắt chặt · thẳng thắn · thâm canh · thâm nhập · thân thiện · thấp hơn · thẩm định · thẩm quyền · thất nghiệp · thất thoát · thật sự
theo dõi · theo đuổi · thể chế · thể dục · thể hiện · thể thao · thế giới · thế hệ · thế lực · thế mạnh · thế trận · then chốt
thi công · thi đua · thi hành · thi tuyển · thí điểm · thị trấn · thị trường · thị ủy · thích đáng · thích hợp · thích nghi · thích ứng
thiên nhiên · thiên tai · thiếu hụt · thiếu niên · thiếu sót · thiết bị · thiết chế · thiết kế · thiết thực · thiết yếu · thiệt hại
thoái hóa · thoát nghèo · thoát nước · thô sơ · thông minh · thông qua · thông suốt · thông thoáng · thông tin · thông tư · thống kê
thống nhất · thời cơ · thời gian · thời điểm · thời kỳ · thời tiết · thời sự · thu gom · thu hẹp · thu hoạch · thu hồi · thu hút
thu ngân · thu nhập · thú y · thù địch · thủ công · thủ đoạn · thủ đô · thủ trưởng · thủ tục · thúc đẩy · thuận lợi · thuận tiện
thủy điện · thủy lợi · thủy sản · thuyết phục · thường niên · thường trực · thường vụ · thường xuyên · thương binh · thương hiệu
thương mại · thưởng thức · thừa kế · thụ hưởng · thực chất · thực hành · thực hiện · thực phẩm · thực thi · thực tế · thực tiễn
thực trạng · thức ăn · ùn tắc · ứng cử · ứng dụng · ứng phó · ứng xử · ưu đãi · ưu điểm · ưu thế · ưu tiên · ủy ban · ủy quyền
ủy viên · uy tín · vai trò · vay vốn · văn bản · văn hiến · văn hóa · văn học · văn kiện · văn minh · văn nghệ · văn phòng · vận chuyển
vận động · vận dụng · vận hành · vận tải · vất vả · vật chất · vật liệu · vật nuôi · vật tư · vệ sinh · vi phạm · vị thế · vị trí
việc làm · viên chức · viễn thông · vĩ mô · vinh danh · vinh dự · vỉa hè · vốn đầu · vũ khí · vũ trang · vùng biển · vùng cao
vùng miền · vùng sâu · vùng xa · vượt bậc · vượt qua · vượt mức · vướng mắc · vườn tạp · vững bền · vững chắc · vững mạnh · vững vàng
xã hội · xác định · xác lập · xác minh · xã viên · xâm hại · xâm nhập · xâm phạm · xây dựng · xem xét · xen kẽ · xét duyệt · xét xử
xếp hạng · xếp loại · xóa bỏ · xóa đói · xử lý · xử phạt · xuất bản · xuất hiện · xuất khẩu · xuất phát · xuất sắc · xuất xứ
xuống cấp · xu hướng · xu thế · xúc tiến · xung đột · xung kích · xung quanh · y tế · ý chí · ý kiến · ý nghĩa · ý thức · yên tâm
yếu kém · yếu tố · yêu cầu · yêu nước
"""
_COMPOUNDS = frozenset(tuple(word.split()) for line in _LISTED.strip().splitlines() for word in line.split("·"))
_SYLLABLES = frozenset(syllable for word in _COMPOUNDS for syllable in word)


def is_compound(first: str, second: str) -> bool:
    """Tell whether two syllables (small letters, NFC) are an everyday word, whichever way its tone marks and i, y are written."""
    return (canonical_iy(canonical(first)), canonical_iy(canonical(second))) in _COMPOUNDS


def compound_syllables() -> frozenset[str]:
    """Give the syllables that stand in the list."""
    return _SYLLABLES
