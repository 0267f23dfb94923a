"""Syllables that are words of their own, though official Vietnamese writes them less often than those of `common_syllables`.

A syllable in neither list is well-formed but hardly ever meant: "câng", "vục", "hực". Tone marks stand in the old place.
"""

from tuliem_report.vietnamese.common_syllables import is_common
from tuliem_report.vietnamese.tone_marks import canonical

_LISTED = """
a à ạ ả ắc ách ải am ám ầm ẵm ang áng ăng áo ắp át ắt âu ấu ẩu áy bả bậc bẫm bạn bận bắn bàng bâng băng bẵng bánh bấp bập bắp bặt báu bày
bấy bẫy bè bé bẻ bẽ bế bể bễ bệ bén bẹn bênh bềnh beo bèo béo bẹp bếp bì bỉ bịch biếc biếng biếu bìm bím bịn bịp bít bịt bó bõ bơ bờ bợ
bóc bọc bốc bộc bôi bơi bới bời bon bòn bón bong bóng bông bỏng bồng bổng bỗng bớp bốt bớt bú bụ bùa bủa bứa bừa bữa bục bực búi bụi bùn
bún bụng bừng buộc buổi buồm bướm buồn buông buồng buốt bướu búp bút bụt ca cái câm cấm cẩm cắm cặm can càn cân cạn cẩn cắn cằn cặn
căng cẳng canh cành cánh cào cạo cạp cập cắp cất cật cắt câu cẩu cậu cấy cậy cha chà chai chài chấm chầm chan chán chẩn chắn chẵn chàng
chằng chanh chạnh cháo chão chập chắp chát châu chầu chậu chày chảy chê chệch chễm chen chênh chèo chép chị chìa chích chiếc chiêm chiên
chiêng chiêu chim chìm chĩnh chít chó chõ chỗ chớ chỡ choai choán choáng chóc chốc chòi chơi chọi chối chồi chổi chòm chỏm chờm chôn chông
chớp chót chợt chu chừ chữ chùa chúa chứa chừa chửa chực chùm chúm chùn chừng chửng chuộc chuôi chuối chuồng chuộng chuột chụp cò cỏ cỗ cớ
cờ cóc cọc cốc cộc coi cói cõi cơi cối cội cởi cỡi còm cơm cộm cơn cồn cong còng cọng cóp cót cợt cù cua cưa cựa cúi cửi cùm cụm cún cúng
cười cưỡi cuốn cuộn cuống cuồng cưỡng cúp cụt dạ dăm dầm dẫm dặm dàn dán dần dằn dang dáng dâng dành dao dạo dập dắt dâu dậu dây dãy dấy
dè dé dẻ dế dễ dẻo dép dẹp dì dĩ dỉ diệc diềm diệt diều dìm dính dịu dơ dỏ dỗ dở dỡ doa dọa doãng dốc dôi dơi dối dồi dội dời dọn dồn dợn
dong dòng dóng dông dõng dớp dốt dột dưa dứa duềnh dùi dúi dụi dúm đả đạc đắc đài đái đam đàm đám đâm đãm đăm đầm đẫm đậm đắm đằm đàn đạn
đận đắn đàng đăng đấng đằng đanh đành đáo đạp đắp đặt đậu đày đáy đảy đấy đe đè đẻ đẽ đế đệ đem đếm đềm đệm đèn đền đeo đèo đét đểu đì đĩ
đĩa đỉa điếc điên điền điệp điếu điệu đinh đính đĩnh đỉnh đít đò đơ đố đổ đớ đờ đọa đoái đoan đoán đoản đoạt đọc đòi đói đồi đỗi đới
đóm đơm đờm đòn đồn độn đớn đờn đong đống đổng đớp đốt đu đú đứ đùa đũa đứa đúc đục đực đui đùi đun đùn đụn đụng đủng đừng đựng đuốc
đuôi đuối đuổi đười đượm đươn e è é ế ếch eo ép gác gạch gai gấm gầm gậm gằm gặm gan gân gang gàng gắng gặng gánh gáo gạo gấp gắp gạt gật
gắt gàu gấu gẫu gay gáy gầy gậy ghe ghé ghê ghẹ ghế ghen ghềnh ghẹo ghi ghì giã giạ giấc giặc giam giấm giẫm giặm giàn gián giãn giàng
giằng giành giảo giạt giặt giấu giậu giãy giầy gié giẻ giếng gieo giết giò giỏ giỗ giở giỏi giòn giỡn giong gióng giông giọng giống giồng
giọt giũa giục giun giương giựt gò gõ gờ góc gốc gộc gỏi gối gội gợi gốm gợn gông gồng gộp gu gù gừng guốc gươm guồng gượng ha há hả hắc
hặc hách hãi ham hàm hám hâm hãm hăm hẩm hậm han hàn hãn hắn hằn hẳn hang háng hãng hẫng hanh hao háo hão hảo hấp hát hất hẩu háy hẹ hề
hếch hẻm hen hèn hên hẹn heo héo hẻo hì hí hĩ hích hiếm hiềm hiến hiền hiếp hiếu hít ho hò hô hơ họ hổ hở họa hoắc hoài hoan hoãn hoang
hoảng hoằng hoẵng hóc hốc hộc hoi hói hôi hơi hỏi hối hổi hời hợi hòm hôm hon hòn hôn hồn hỗn hớn hờn hóng hông họng hỏng hộp hót hốt hớt
hú hư hủ hứ hứa húc hụi hùm hun hung hứng hừng hững hươu hụt hủy hy kẻ kẽ kề kệ kếch kềm ken kèn kén kền kẻng kễnh kẹo kẹp kẹt kêu khà
khảm khản khấn khẩn khang kháng khăng khảng khắng khằng khanh khao khảo khập khắp khất khắt khấu kháy khe khè khẽ khế khệ khèn khép khêu
khỉ khịa khiêm khiếm khiên khiến khiêng khinh khít khơ khố khổ khờ khỏa khoác khoái khoan khoán khoáng khoắng khoanh khoảnh khóc khói khôi
khom khôn khốn khống khứ khua khuân khuẩn khuất khuấy khúc khui khủng khước khuyên khuyển khuynh khuỷu ki kì kĩ kỉ kị kìa kiêm kiểng kiếp
kiệt kiêu kiểu kiệu kìm kín kình la lạ lả lác lắc lách lạch lai lái lãi lải lam lảm lấm lẫm làn lãn lăn lẩn lằn lặn láng lâng lăng lạng
lắng lằng lẳng lẵng lặng lảnh láo lão lảo lấp lắp lặp lát lạt lắt lặt lau láu lâu lầu lẩu lậu lay lạy lảy lầy lẫy lậy le lè lẹ lẽ lể lếch
lệch len lén lênh lệnh leo lèo lẻo lép lều li lí lị lia lìa liếc liếm liềm liễn liếp liều liễu lim lịm lính lỉnh lít líu lò ló lô lơ lọ lố
lồ lỗ lờ lỡ lợ loa lóa loài loạn loang loáng loãng loạt loắt loay lóc loe lòi lói lôi lõi lỏi lồi lội lời lòm lõm lỏm lợm lộn lóng lông
lọng lỏng lổng lộng lốp lộp lợp lót lọt lột lú lư lừ lử lữ lưa lụa lứa lừa lửa luẩn lui lũi lụi lủi lùm lùn lún lung lùng lúng lũng lưng
lủng lừng lửng lững lười lưỡi lượm luồn lươn lườn lượn luống luồng lưỡng lừu luyến mã mạ mả mác mạc mách mạch mài mái mãi mải mẩm mẫm mắm
mẳm man màn mãn mạn mẩn mẫn mận máng măng mảng mắng manh mành mãnh mảnh mào mạo mảo mấp mập mạt mất màu máu mấu mầu mẩu mẫu mậu mây mậy mè
mé mê mẹ mẻ mề mem men mến meo méo mẹo mép mếu mi mì mĩ mỉ mị mỉa miếng miệng miệt miếu mỉm mìn mịn mít mịt mò mó mõ mơ mỏ mổ mỗ mộ mờ mỡ
mợ móc mọc mộc mòi mỏi mồi mòm móm mồm mon món mọn móng mông mọng mống mồng mộng móp mót mọt mu mù mú mũ mụ mủ mừ múa mưa mửa múc mui mùi
múi mũi mủi mùn mún mụn mùng mưng muỗi muội mướn muông mướp mượt mút mứt na nà nã nạc nấc nặc nách nai nài nải nấm nẩm nậm nan nàn nán nản
nắn nặn nang nàng nắng nằng náo não nạo nấp nắp nát nạt nấu nãy nảy nẩy nẻ nề nể nệ nem ném nêm nếm nén nến nện néo nẻo nép ngà ngã ngả
ngác ngạc ngắc ngách ngai ngài ngãi ngâm ngăm ngấm ngẫm ngậm ngắm ngàn ngán ngạn ngấn ngẩn ngẩng ngẳng ngao ngào ngáo ngạo ngập ngát ngạt
ngất ngật ngắt ngầu ngẫu ngáy ngây ngấy ngầy nghé nghễ nghèn nghẹn nghẽn nghênh nghẹt nghi nghía nghịch nghiến nghiền nghiện nghiêng nghỉm
nghinh nghịt ngo ngò ngó ngơ ngọ ngớ ngỡ ngoa ngoắc ngoặc ngoạm ngoan ngoạn ngoằn ngoao ngoặt ngóc ngốc ngoèo ngòi ngói ngôi ngợi ngợm
ngon ngón ngôn ngọn ngồn ngổn ngóng ngông ngọng ngỗng ngớt ngu ngụ ngứa ngựa ngục ngực ngùi ngủi ngửi ngụm ngúng ngưng ngước ngược nguôi
nguội ngươi ngượng ngụy nguyền nguyệt nhả nhác nhấc nhắc nhai nhãi nhại nham nhàm nhảm nhầm nhẫm nhậm nhắm nhan nhàn nhăn nhấn nhẫn nhắn
nhẳn nhẵn nhang nhàng nhãng nhăng nhằng nhẵng nhặng nhành nhánh nhào nháo nhão nhạo nhấp nhát nhạt nhật nhắt nhặt nhậu nháy nhạy nhầy nhẩy
nhè nhé nhẽ nhễ nhen nhện nhét nhỉ nhích nhím nhịn nhịp nho nhó nhơ nhổ nhờ nhòa nhọc nhoi nhói nhối nhồi nhỏm nhọn nhốn nhộn nhớn nhộng
nhóp nhót nhốt nhớt nhú nhủ nhừ nhử nhuần nhuận nhục nhuệ nhún nhủn nhược nhuộm nhường nhượng nhứt nhựt nỉ nia nỉa niêm niềm niệm niết
niêu nin nín nịnh no nó nõ nơ nọ nỏ nộ nở nỡ nóc nọc nòi nôi nồi nỗi nới nôm nơm nồm nõn nong nống nồng nộp nốt nụ nưa nứa nữa nức nực
nung nựng nuối nuông nương nướng nường nuốt nút nứt ơ ớ ờ oa òa oách oái oán oanh ốc ộc oi ôi ơi ối ổi ôm ôn ồn ớn ong óng ống óp ọp ốp ót
ốt ột ớt pha phà phả phác phắc phàm phàn phẩn phẫn phắn phang phăng phẳng phanh phao pháo phấp phạt phất phẫu phay phe phè phệ phen phên
phễu phì phỉ phịch phiếm phiến phiền phiện phiêu phim phím phin pho phò phô phóc phơi phơn phởn phỏng phồng phổng phỗng phọt phớt phu phũ
phun phùng phụng phướn phượng quà quạ quắc quách quai quái quấn quẩn quẫn quắn quằn quặn quàng quãng quầng quành quạnh quào quát quạt quất
quật quắt quặt quay quảy quấy quậy que què quê quẻ quế quệ quen quện quẹo quét quẹt quít quỳ quỵ quỷ quyên quyến quyển quỳnh quýt rã rạ rả
rắc rách rạch ram rạm rầm rậm rằm ran rán răn rạn rần rắn ráng răng rạng rằng rặng rành rảnh rào ráo rạo rạp rập rát rặt rày ráy rảy rầy
rẫy re rè rê rẻ rế rề rễ rén reo réo rệp rét rẹt rệt rêu rệu rì rỉ rị rìa rỉa riết riêu rình rít rịt rìu rò rô rơ rọ rỏ rổ rộ rớ rờ róc
rọc rốc rơi rọi rối rồi rỗi rời rơm rón rốn rộn rợn rong ròng rông rồng rỗng rộp rợp rót rọt rớt rù rú rũ rủ rua rùa rửa rựa rực rún rung
rùng rụng ruốc ruồi rưới rười rưỡi rượi rườm rướn rương rường ruột rụt rứt sa sà sạ sả sặc sái sàm săm sấm sẩm sẫm sậm san sàn sán săn sạn
sẵn sảng sanh sành sánh sảnh sào sáo sạo sạp sấp sập sấu sậu say sáy sấy sẩy sậy se sè sẻ sể sen sên sẹo sét sệt si sỉ siêng sình sít sò
sọ sỏ sồ sỗ sớ sờ sợ soạn sọc sốc soi sòi sôi sồi sới sơm son sòn sờn sòng sóng sồng sộp sót sọt sú sư sụ sứ sục sui sủi sum sùm sụm sụn
sùng súng sưng sủng sừng sửng sững sước sưởi suôn sườn suông suồng sương sướng sượng sụp sút sụt sỹ ta tà tá tạc tặc tải tăm tấm tẩm tậm
tắm tằm tan tàn tán tản tẩn tằn tạng tặng tanh tánh tao táo tảo táp tắp tạt táu tấu tẩu tậu táy tẩy tè té tê tẻ tề tể tễ tếch tem ten tên
teo tẻo tép tệp tét tẹt tết tha thà thả thắc thai thái thàm thâm thảm thấm thẫm thậm thắm thán thản thẩn thận thắn thăng thảng thằng thẳng
thánh thào tháp thập thắp thắt thau tháu thâu thấu thày thảy thầy the thè thê thề thệ thèm thềm thẹn thép thếp thét thêu thều thỉ thia
thiếc thiến thiền thiển thiêng thiếp thiệp thiêu thiều thim thìn thình thính thỉnh thịnh thíp thít tho thò thô thỏ thố thớ thờ thở thợ
thoa thỏa thoải thoán thoăn thoáng thoảng thoạt thóc thọc thộc thoi thói thôi thỏi thối thồi thổi thới thơm thon thốn thồn thỗn thong
thòng thóp thót thốt thớt thú thừ thử thự thua thuần thuẫn thục thui thùi thúi thủi thum thùm thun thung thùng thúng thụng thủng thừng
thuở thuốn thuồng thuổng thượng thướt thút thụt thùy thụy thuyên tì tí tỉ tị tia tía tỉa tiếc tiệc tiệm tiếng tiệp tiệt tiếu tiều tĩnh
tịnh tít tịt tỉu tò tô tơ tỏ tớ tợ toa tòa tọa toạc toái toại toan toang toát tóc tòi tói tôi tơi tỏi tồi tóm tốn tổn tộn tợn tong tòng
tống tóp tọp tốp tót tột trá trắc trặc trai trại trải tràm trám trâm trảm trầm trẫm tràn trán trằn tràng tráng trạnh tráo trạo trát trau
tráu trấu trầu trây trảy trầy trẩy tre trê trẽ trễ trệch trẽn treo trèo tréo trẹo trét trết trêu trệu trĩ trỉa triền triện triết triều
trịnh trìu trơ trọ trỏ trố trổ trỗ trộ trớ tróc trọc trốc tròi trói trôi trọi trối trồi trỗi trội tróm trôm trộm tròn trõn trơn trọn trốn
trộn trợn tròng tróng trông trộp trót trọt trớt trù truân truất trục trùi trụi trum trùm trụm trùn trũng trừng trườn truông trượng trượt
trút trừu tù tú tụ tua tủa tựa tức túi tủi tum tùm tụm tun tung tùng túng tưng tụng tước tươi tươm tuôn tuồng tương tướng tường tuốt tuột
túp tút tụt tửu tụy tủy tuyn tuýt ư ụ ủ ứ ừ ùa úa ưa ủa ứa uẩn uất ức uế uể ui úi ủi um ùm úm ùn ưng ươm ướm uổng ướp úp út uyên vá vạ vả
vạc vách vạch vái vãi vam van vàn ván vãn vạn vang váng vãng vạng vẳng vảnh vặt váy vạy vảy ve vè vẹ vẻ vẽ vế vén vẹn vện vênh vểnh vèo
véo vẹo vét vẹt vết vệt vêu vĩ vỉ vía vích viền viếng viết vin vịn vĩnh vịnh vít víu vo vò vó vô vơ vỏ vồ vổ vỗ vớ vờ vở vỡ vợ vóc vọc voi
vòi vói vôi vọi vội vời vợi vòm von vồn vòng vông võng vỏng vồng vọp vót vọt vớt vợt vu vù vú vua vùa vữa vựa vui vùi vun vún vụn vung
vúng vũng vưng vụng vượn vương vượng vuốt vuột vút vụt vứt xà xá xạ xả xấc xắc xách xai xài xái xám xâm xăm xẩm xan xán xắn xang xáng xao
xào xáo xạo xáp xấp xập xát xắt xâu xay xé xê xẻ xế xệ xếch xem xẻng xéo xép xẹp xều xì xỉ xỉa xích xiếc xiên xiết xiêu xinh xịt xo xó xô
xơ xỏ xổ xớ xờ xoa xóa xoắn xoang xoay xoáy xóc xọc xốc xòe xoen xoi xôi xơi xối xới xóm xổm xốn xong xông xốp xót xú xứ xua xưa xuân xức
xuê xuể xui xúi xum xun xưng xứng xước xuôi xuồng xuổng xương xướng xường xuyến ỷ yếm yểm yến yểu
"""
_SELDOM = frozenset(_LISTED.split())


def is_real(word: str) -> bool:
    """Tell whether a syllable (any capitals, either place of its tone mark) is an everyday or a less everyday word."""
    return is_common(word) or canonical(word.lower()) in _SELDOM
