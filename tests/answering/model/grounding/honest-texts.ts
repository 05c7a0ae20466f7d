import { readDrafts } from './drafts.ts';

/** The same over passages: clauses, bullets, rows as they are printed. */
export const HONEST_ON_TEXTS = readDrafts(`
# honest
@ #Kinh phí thực hiện Kế hoạch này được bố trí
  Kinh phí thực hiện Kế hoạch được bố trí từ nguồn ngân sách nhà nước theo phân cấp ngân sách hiện hành và huy động từ các nguồn tài trợ hợp pháp khác. [e1]
@ #95% người dân, doanh nghiệp đánh giá
  Trong giai đoạn 2026 - 2027, 95% người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]
@ #95% người dân, doanh nghiệp đánh giá
  Đến năm 2027, tỉnh đặt mục tiêu 100% dịch vụ công trực tuyến toàn trình trên tổng số thủ tục hành chính có đủ điều kiện và 95% người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]
@ #100% hồ sơ công việc tỉnh, cấp xã
  100% chế độ báo cáo của các cơ quan được thực hiện trên Hệ thống thông tin báo cáo. [e1]
@ #100% hồ sơ công việc tỉnh, cấp xã
  Về hồ sơ công việc, 100% hồ sơ công việc tỉnh, cấp xã được xử lý trên môi trường điện tử, trừ hồ sơ công việc thuộc phạm vi bí mật nhà nước. [e1]
@ #99% người dân
  Giai đoạn 2028 - 2030, 99% người dân, doanh nghiệp hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]
@ #50% dịch vụ công trực tuyến thiết yếu
  Kế hoạch đặt mục tiêu 50% dịch vụ công trực tuyến thiết yếu được triển khai ở mức chủ động. [e1]
@ #ít nhất 01 ứng dụng AI
  Đến năm 2030, 100% cơ quan nhà nước trên địa bàn tỉnh sử dụng ít nhất 1 ứng dụng AI để phục vụ công tác chỉ đạo, điều hành. [e1]
@ #ít nhất 01 ứng dụng AI
  100% cơ quan nhà nước sử dụng ít nhất một ứng dụng trí tuệ nhân tạo. [e1]
@ #Đến năm 2030, tỉnh Quảng Ngãi hoàn thành
  Mục tiêu chung là đến năm 2030, tỉnh Quảng Ngãi hoàn thành xây dựng Chính quyền số, hình thành Chính quyền thông minh vận hành trên nền tảng dữ liệu lớn và trí tuệ nhân tạo. [e1]
@ #Định kỳ hằng năm (trước ngày 30 tháng 11)
  Các sở, ban, ngành, địa phương báo cáo tình hình thực hiện Kế hoạch này gửi Sở Khoa học và Công nghệ trước ngày 30/11 hằng năm. [e1]
@ #Tham mưu UBND tỉnh tổ chức tôn vinh
  Sở Khoa học và Công nghệ tham mưu UBND tỉnh tổ chức tôn vinh dịch vụ công chất lượng nhất. [e1]
@ #Sở Tài chính tổng hợp, tham mưu UBND tỉnh bố trí kinh phí để thực hiện các nhiệm vụ
  Sở Tài chính tổng hợp, tham mưu UBND tỉnh bố trí kinh phí để thực hiện các nhiệm vụ của Kế hoạch. [e1]
@ #Phối hợp với các cơ quan, đơn vị, địa phương thực hiện truyền thông
  Báo và Phát thanh, Truyền hình Quảng Ngãi phối hợp với các cơ quan, đơn vị, địa phương thực hiện truyền thông chính sách. [e1]
@ #theo Quyết định số 1132/QĐ-TTg
  Hạ tầng số phục vụ Chính quyền số được triển khai theo Quyết định số 1132/QĐ-TTg ngày 09/10/2024 của Thủ tướng Chính phủ. [e1]
@ #đạt chuẩn tối thiểu Tier 3
  Trung tâm dữ liệu tỉnh Quảng Ngãi được xây dựng đạt chuẩn tối thiểu Tier 3. [e1]
@ #Việc xây dựng các cơ sở dữ liệu phải bảo đảm
  Việc xây dựng các CSDL phải bảo đảm nguyên tắc “đúng, đủ, sạch, sống, thống nhất, dùng chung”. [e1]
@ #Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị
  Hằng năm, tỉnh bảo đảm bố trí ngân sách tỉnh cho phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số theo Nghị quyết số 57-NQ/TW. [e1]
@ #52.538.000.000 đồng
  Khái toán kinh phí thực hiện Kế hoạch năm 2025 là 52,538 tỷ đồng. [e1]
@ #52.538.000.000 đồng
  Tổng kinh phí theo khái toán là 52.538 triệu đồng. [e1]
@ #100% máy chủ, máy trạm
  Sở Khoa học và Công nghệ bảo đảm 100% máy chủ, máy trạm được cài đặt phần mềm phòng chống mã độc. [e1]
@ #Tham mưu ban hành Kế hoạch tổ chức Ngày chuyển đổi số
  Về Ngày Chuyển đổi số quốc gia, Sở tham mưu ban hành Kế hoạch tổ chức Ngày chuyển đổi số tỉnh Quảng Ngãi năm 2025. [e1]
@ #đo lường kinh tế số ICT theo quý
  Kinh tế số ICT được đo lường theo quý, còn tỷ trọng kinh tế số/GRDP được đo lường theo năm. [e1]
@ #Theo dõi tiến độ và đôn đốc
  Văn phòng Sở theo dõi tiến độ và đôn đốc việc triển khai thực hiện các nhiệm vụ. [e1]
@ #được giao tổng cộng 25 nhiệm vụ
  Trong năm 2025, Sở Khoa học và Công nghệ được giao tổng cộng 25 nhiệm vụ. [e1]
@ #Tổng số nhiệm vụ đã hoàn thành: 14
  Kết quả: 14 nhiệm vụ đã hoàn thành, 08 nhiệm vụ thực hiện thường xuyên và 03 nhiệm vụ đang triển khai. [e1]
@ #2.725 doanh nghiệp công nghệ số
  Trên địa bàn tỉnh Quảng Ngãi có 2.725 doanh nghiệp công nghệ số, trong đó 1.602 doanh nghiệp có mã ngành kinh tế số ICT. [e1]
@ #6.900 doanh nghiệp
  Toàn tỉnh có 6.900 doanh nghiệp. [e1]
@ #240 điểm phục vụ
  Toàn tỉnh có 21 doanh nghiệp hoạt động bưu chính, với 240 điểm phục vụ. [e1] Doanh thu dịch vụ bưu chính năm 2024 là 255 tỷ đồng. [e1]
@ #Hệ thống IOC: hiện nay
  Hiện nay tỉnh Quảng Ngãi vẫn đang sử dụng thử nghiệm Hệ thống IOC, chưa đưa vào vận hành chính thức. [e1]
@ #170 TB
  Trung tâm dữ liệu tỉnh có tổng dung lượng lưu trữ là 170 TB, triển khai 24 hệ thống thông tin, cơ sở dữ liệu của các cơ quan nhà nước tỉnh. [e1]
@ #957.600 người dân
  Đến nay đã có hơn 957.600 người dân trên địa bàn tỉnh tham gia ít nhất một lớp tập huấn về kỹ năng số. [e1]
@ #Quyết định số 340/QĐ-UBND ngày 27/5/2025
  Quyết định số 340/QĐ-UBND ngày 27 tháng 5 năm 2025 phân khai kinh phí để thực hiện nhiệm vụ chuyển đổi số năm 2025 (đợt 1) với tổng kinh phí khoảng 76,3 tỷ đồng. [e1]
@ #Quyết định này có hiệu lực
  Quyết định có hiệu lực kể từ ngày ký. [e1]
@ #Trung tâm Truyền thông - Văn hóa - Thể thao chủ trì
  Trung tâm Truyền thông - Văn hóa - Thể thao chủ trì, phối hợp với Phòng Văn hóa - Xã hội đẩy mạnh công tác thông tin, tuyên truyền về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số. [e1]
@ #Phòng Kinh tế đặc khu chủ trì
  Phòng Kinh tế đặc khu chủ trì tham mưu cấp có thẩm quyền bảo đảm nguồn kinh phí thực hiện hằng năm. [e1]
@ #Đôn đốc các doanh nghiệp viễn thông
  Sở KH&CN có trách nhiệm:
  - Đôn đốc các doanh nghiệp viễn thông triển khai phát triển mạng truyền dẫn trên địa bàn tỉnh. [e1]
  - Mở rộng vùng phủ sóng, nâng cao chất lượng dịch vụ mạng di động và internet. [e1]
@ #nếu có khó khăn, vướng mắc gửi Sở
  Trong quá trình thực hiện, nếu có khó khăn, vướng mắc thì các cơ quan, đơn vị, địa phương gửi Sở Khoa học và Công nghệ để tổng hợp. [e1]
@ #Tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 44,4%
  Tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 44,4%, trong khi cả nước đạt 58,4%. [e1]
@ #Tỷ lệ người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến.⏎Kết quả: 95%
  Văn phòng UBND tỉnh chủ trì chỉ tiêu người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến, kết quả cần đạt là 95%. [e1]
`);
