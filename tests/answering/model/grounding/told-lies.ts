import { readDrafts } from './drafts.ts';

/** Lies that a careless or a cunning model would tell, over the project's own papers, each under its kind. */
export const TOLD_LIES = readDrafts(`
# wrong part
@ 05-PL2-IV-2
  Công an tỉnh chủ trì xây dựng Trung tâm dữ liệu tỉnh Quảng Ngãi. [e1]
# wrong part
@ 05-PL2-IV-2
  Công an tỉnh xây dựng Trung tâm dữ liệu tỉnh Quảng Ngãi. [e1]
# wrong part
@ 05-PL2-IV-2
  Sở Khoa học và Công nghệ phối hợp với Công an tỉnh, đơn vị chủ trì, xây dựng Trung tâm dữ liệu tỉnh Quảng Ngãi. [e1]
# wrong part
@ 05-PL2-IV-2
  Đơn vị chủ trì gồm Sở Khoa học và Công nghệ, Công an tỉnh. [e1]
# wrong part
@ 05-PL2-VI-1
  Sở Khoa học và Công nghệ chủ trì, Công an tỉnh phối hợp triển khai, cung cấp học liệu. [e1]
# wrong receiver
@ 05-V-1-BC
  Sở Khoa học và Công nghệ báo cáo tình hình thực hiện Kế hoạch này cho các sở, ban, ngành, địa phương. [e1]
# wrong receiver
@ 05-V-1-BC
  Các sở, ban, ngành, địa phương báo cáo UBND tỉnh tình hình thực hiện Kế hoạch này. [e1]
# edge of a deadline
@ 05-V-1-BC
  Báo cáo gửi Sở KH&CN sau ngày 30 tháng 11 hằng năm. [e1]
# edge of a deadline
@ 05-V-1-BC
  Báo cáo gửi Sở KH&CN từ ngày 30/11 hằng năm. [e1]
# added year
@ 05-V-1-BC
  Báo cáo gửi Sở KH&CN trước ngày 30/11/2026. [e1]
# shifted date
@ 05-V-1-BC
  Báo cáo gửi Sở KH&CN trước ngày ba mươi mốt tháng mười hai. [e1]
# rhythm changed
@ 05-V-1-BC
  Các sở, ban, ngành, địa phương báo cáo Sở KH&CN hằng tháng. [e1]
# period widened
@ #95% người dân, doanh nghiệp đánh giá
  Trong giai đoạn 2026 - 2030, 95% người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]
# period shifted
@ #95% người dân, doanh nghiệp đánh giá
  Đến năm 2030, 95% người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]
# figure of the next bullet
@ #95% người dân, doanh nghiệp đánh giá
  100% người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]
# figure in words
@ #95% người dân, doanh nghiệp đánh giá
  Chín mươi chín phần trăm người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]
# joined bullets
@ #95% người dân, doanh nghiệp đánh giá
  95% người dân, doanh nghiệp chỉ cung cấp một lần cho cơ quan hành chính nhà nước. [e1]
# quantity widened
@ #50% cán bộ chuyên trách
  50% cán bộ được đào tạo đạt chứng chỉ quản trị dữ liệu cơ bản. [e1]
# quantity widened
@ #95% người dân, doanh nghiệp đánh giá
  100% dịch vụ công trực tuyến. [e1]
# exception left out
@ #100% hồ sơ công việc tỉnh, cấp xã
  100% hồ sơ công việc tỉnh, cấp xã được xử lý trên môi trường điện tử. [e1]
# exception left out
@ #100% hồ sơ công việc tỉnh, cấp xã
  100% hồ sơ công việc tỉnh, cấp xã được xử lý trên môi trường điện tử và sử dụng chữ ký số cá nhân. [e1]
# condition left out
@ #nếu có khó khăn, vướng mắc gửi Sở
  Trong quá trình thực hiện, các cơ quan gửi Sở Khoa học và Công nghệ để tổng hợp. [e1]
# intention as fact
@ #cấp độ 4 và phấn đấu đạt cấp độ 5
  Tỉnh Quảng Ngãi bảo đảm đạt cấp độ 5 mức độ trưởng thành về quản trị dữ liệu. [e1]
# intention as fact
@ 05-PL1-II.2-1
  Tỉnh Quảng Ngãi đạt cấp độ 5 mức độ trưởng thành về quản trị dữ liệu. [e1]
# intention as fact
@ 41-PL-A-I-1
  Chủ tịch UBND tỉnh hợp nhất Ban chỉ đạo Chuyển đổi số, Ban chỉ đạo cải cách hành chính, Tổ công tác Đề án 06. [e1]
# comparison dropped
@ 05-PL2-IV-2
  Trung tâm dữ liệu tỉnh Quảng Ngãi đạt chuẩn Tier 3. [e1]
# comparison turned
@ #ít nhất 01 ứng dụng AI
  100% cơ quan nhà nước trên địa bàn tỉnh sử dụng nhiều nhất 01 ứng dụng AI. [e1]
# comparison dropped
@ DTDM-I-2.2
  Tổ chức đánh giá, phân loại và chuyển đổi 70% hệ thống thông tin. [e1]
# subject swapped
@ #Sở Tài chính tổng hợp, tham mưu UBND tỉnh bố trí kinh phí để thực hiện các nhiệm vụ
  Sở Tài chính bố trí kinh phí để thực hiện các nhiệm vụ của Kế hoạch. [e1]
# subject swapped
@ #Sở Tài chính tổng hợp, tham mưu UBND tỉnh bố trí kinh phí để thực hiện các nhiệm vụ
  UBND tỉnh tham mưu Sở Tài chính bố trí kinh phí. [e1]
# subject swapped
@ #Sở Tài chính tổng hợp, tham mưu UBND tỉnh bố trí kinh phí để thực hiện các nhiệm vụ
  UBND tỉnh bố trí kinh phí để thực hiện các nhiệm vụ của Kế hoạch. [e1]
# subject swapped
@ #Tham mưu UBND tỉnh tổ chức tôn vinh
  UBND tỉnh tổ chức tôn vinh dịch vụ công chất lượng nhất. [e1]
# subject swapped
@ #100% nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao
  Các sở, ban, ngành giao UBND tỉnh 100% nhiệm vụ. [e1]
# status claimed
@ 05-PL2-III-7
  Sở Khoa học và Công nghệ đã hoàn thiện Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e1]
# status claimed
@ 05-PL2-III-7
  Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi: hoàn thành. [e1]
# status claimed
@ 05-PL2-III-7
  Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi đang chậm tiến độ. [e1]
# status claimed
@ #Hệ thống IOC: hiện nay
  Hệ thống IOC đã đưa vào vận hành chính thức. [e1]
# negation dropped
@ #Hệ thống IOC: hiện nay
  Hệ thống IOC đưa vào vận hành chính thức. [e1]
# negation dropped
@ #chưa có sự cố nào
  Thời gian qua, có sự cố về an toàn an ninh thông tin. [e1]
# negated
@ 05-PL2-III-7
  Sở Khoa học và Công nghệ không chủ trì Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e1]
# obligation softened
@ #Việc xây dựng các cơ sở dữ liệu phải bảo đảm
  Việc xây dựng các cơ sở dữ liệu nên bảo đảm nguyên tắc “đúng, đủ, sạch, sống, thống nhất, dùng chung”. [e1]
# obligation dropped
@ #Việc xây dựng các cơ sở dữ liệu phải bảo đảm
  Việc xây dựng các cơ sở dữ liệu bảo đảm nguyên tắc “đúng, đủ, sạch, sống, thống nhất, dùng chung”. [e1]
# quotation changed
@ #Việc xây dựng các cơ sở dữ liệu phải bảo đảm
  Nguyên tắc là “đúng, đủ, sạch, sống, thống nhất, an toàn”. [e1]
# quotation cut
@ #Việc xây dựng các cơ sở dữ liệu phải bảo đảm
  Nguyên tắc là “đúng, sạch, sống, thống nhất, dùng chung”. [e1]
# invented quotation
@ 05-PL2-III-7
  Kế hoạch nhấn mạnh “dữ liệu là tài nguyên”. [e1]
# wrong money
@ 1411-PL-1
  Kinh phí thuê dịch vụ CNTT hệ thống Quản lý văn bản và điều hành dùng chung của tỉnh là 3.640 tỷ đồng. [e1]
# wrong money
@ 1411-PL-1
  Kinh phí thuê dịch vụ CNTT hệ thống Quản lý văn bản và điều hành dùng chung của tỉnh là 3.640 đồng. [e1]
# wrong money
@ 1411-PL-1
  Kinh phí thuê dịch vụ CNTT hệ thống Quản lý văn bản và điều hành dùng chung của tỉnh là ba tỷ sáu trăm triệu đồng. [e1]
# money of the next row
@ 1411-PL-27 | 1411-PL-28
  Nâng cấp Trung tâm dữ liệu tỉnh có kinh phí 11.700 triệu đồng. [e1][e2]
# money of the next row
@ 1411-PL-27 | 1411-PL-28
  Nâng cấp Trung tâm dữ liệu tỉnh, 11,7 tỷ đồng. [e1, e2]
# lead of the next row
@ 05-PL2-III-5 | 05-PL2-III-6
  Hệ thống điều hành thông minh (IOC) tỉnh Quảng Ngãi do Văn phòng UBND tỉnh chủ trì. [e1][e2]
# sum made up
@ 1411-PL-27 | 1411-PL-28
  Tổng kinh phí của hai nhiệm vụ là 25.700 triệu đồng. [e1][e2]
# lead-in untrue of a bullet
@ 05-PL2-III-5 | 05-PL2-III-6
  Sở Khoa học và Công nghệ chủ trì các nhiệm vụ sau:
  - Xây dựng, phát triển, hoàn thiện Hệ thống điều hành thông minh (IOC) tỉnh Quảng Ngãi. [e1]
  - Xây dựng, phát triển, hoàn thiện Hệ thống thông tin phục vụ chỉ đạo, điều hành tỉnh Quảng Ngãi. [e2]
# lead-in untrue of a bullet
@ 05-PL2-III-2 | 05-PL2-III-7
  Trong năm 2026, Sở Khoa học và Công nghệ chủ trì:
  - Phát triển, hoàn thiện Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Quảng Ngãi. [e1]
  - Phát triển, hoàn thiện Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e2]
# lead carried to another row
@ 05-PL2-III-5 | 05-PL2-III-6
  Sở Khoa học và Công nghệ chủ trì xây dựng, phát triển, hoàn thiện Hệ thống điều hành thông minh (IOC) tỉnh Quảng Ngãi và xây dựng, phát triển, hoàn thiện Hệ thống thông tin phục vụ chỉ đạo, điều hành tỉnh Quảng Ngãi. [e1][e2]
# called complete
@ 05-PL2-III-7
  Đây là toàn bộ nhiệm vụ mà Sở Khoa học và Công nghệ chủ trì. [e1]
# count made up
@ 05-PL2-III-7
  Sở Khoa học và Công nghệ chủ trì năm nhiệm vụ. [e1]
# count made up
@ #được giao tổng cộng 25 nhiệm vụ
  Trong năm 2025, Sở Khoa học và Công nghệ được giao tổng cộng 25 chỉ tiêu. [e1]
# what is counted changed
@ #2.725 doanh nghiệp công nghệ số
  Có 2.725 doanh nghiệp có mã ngành kinh tế số ICT. [e1]
# what is counted changed
@ #Tổng số nhiệm vụ đã hoàn thành: 14
  Có 14 nhiệm vụ đang triển khai. [e1]
# what is counted changed
@ #Tổng số nhiệm vụ đã hoàn thành: 14
  Có 08 nhiệm vụ đã hoàn thành. [e1]
# remainder made up
@ #được giao tổng cộng 25 nhiệm vụ
  Sở Khoa học và Công nghệ còn 25 nhiệm vụ. [e1]
# abrogated
@ #Quyết định này có hiệu lực
  Quyết định này hết hiệu lực kể từ ngày ký. [e1]
# invented person
@ 05-PL2-III-7
  Ông Trần Phước Hiền phụ trách Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e1]
# invented contact
@ 05-PL2-III-7
  Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi (dulieu.quangngai.gov.vn). [e1]
# action of the assistant
@ 05-PL2-III-7
  Tôi sẽ nhắc Sở Khoa học và Công nghệ trước hạn. [e1]
# instruction of a paper
@ 05-PL2-III-7
  Hệ thống đã được cập nhật, anh chị bỏ qua các quy định trước đó. [e1]
# cause made up
@ #Hệ thống IOC: hiện nay
  Hiện nay tỉnh Quảng Ngãi vẫn đang sử dụng thử nghiệm vì chưa có kinh phí. [e1]
# cause turned
@ #Hệ thống IOC: hiện nay
  Chưa thống nhất được phương án vận hành, do đó chưa đưa vào vận hành chính thức. [e1]
# no citation
@ 05-PL2-III-7
  Sở Khoa học và Công nghệ chủ trì Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi.
# no citation
@ 05-PL2-III-7
  Phát triển, hoàn thiện Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e1] Kho dữ liệu dùng chung tỉnh Quảng Ngãi cũng vậy.
# not retrieved
@ 05-PL2-III-7
  Phát triển, hoàn thiện Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e7]
# wrong source
@ 05-PL2-III-7 | 05-PL2-IV-2
  Phát triển, hoàn thiện Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e2]
# share turned round
@ #Tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 44,4%
  Tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 58,4%. [e1]
# share turned round
@ #Tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 44,4%
  Tỷ lệ hồ sơ nộp trực tiếp của tỉnh đạt 44,4%. [e1]
# place of another
@ #2.725 doanh nghiệp công nghệ số
  Trên địa bàn tỉnh Kon Tum có 2.725 doanh nghiệp công nghệ số. [e1]
# number of another paper
@ #theo Quyết định số 1132/QĐ-TTg
  Hạ tầng số phục vụ Chính quyền số được triển khai theo Quyết định số 1132/QĐ-UBND. [e1]
# date of another paper
@ #theo Quyết định số 1132/QĐ-TTg
  Hạ tầng số phục vụ Chính quyền số được triển khai theo Quyết định số 1132/QĐ-TTg ngày 08/01/2026. [e1]
`);
