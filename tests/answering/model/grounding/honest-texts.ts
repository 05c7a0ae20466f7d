import type { HonestDraft } from './honest-records.ts';

/** Drafts over passages: clauses, bullets, rows as they are printed. */
export const HONEST_ON_TEXTS: readonly HonestDraft[] = [
  {
    shown: ['#Kinh phí thực hiện Kế hoạch này được bố trí'],
    draft:
      'Kinh phí thực hiện Kế hoạch được bố trí từ nguồn ngân sách nhà nước theo phân cấp ngân sách hiện hành và huy động từ các nguồn tài trợ hợp pháp khác. [e1]',
  },
  {
    shown: ['#95% người dân, doanh nghiệp đánh giá'],
    draft:
      'Trong giai đoạn 2026 - 2027, 95% người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]',
  },
  {
    shown: ['#95% người dân, doanh nghiệp đánh giá'],
    draft:
      'Đến năm 2027, tỉnh đặt mục tiêu 100% dịch vụ công trực tuyến toàn trình trên tổng số thủ tục hành chính có đủ điều kiện và 95% người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]',
  },
  {
    shown: ['#100% hồ sơ công việc tỉnh, cấp xã'],
    draft: '100% chế độ báo cáo của các cơ quan được thực hiện trên Hệ thống thông tin báo cáo. [e1]',
  },
  {
    shown: ['#100% hồ sơ công việc tỉnh, cấp xã'],
    draft:
      'Về hồ sơ công việc, 100% hồ sơ công việc tỉnh, cấp xã được xử lý trên môi trường điện tử, trừ hồ sơ công việc thuộc phạm vi bí mật nhà nước. [e1]',
  },
  {
    shown: ['#99% người dân'],
    draft: 'Giai đoạn 2028 - 2030, 99% người dân, doanh nghiệp hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]',
  },
  {
    shown: ['#50% dịch vụ công trực tuyến thiết yếu'],
    draft: 'Kế hoạch đặt mục tiêu 50% dịch vụ công trực tuyến thiết yếu được triển khai ở mức chủ động. [e1]',
  },
  {
    shown: ['#ít nhất 01 ứng dụng AI'],
    draft:
      'Đến năm 2030, 100% cơ quan nhà nước trên địa bàn tỉnh sử dụng ít nhất 1 ứng dụng AI để phục vụ công tác chỉ đạo, điều hành. [e1]',
  },
  {
    shown: ['#ít nhất 01 ứng dụng AI'],
    draft: '100% cơ quan nhà nước sử dụng ít nhất một ứng dụng trí tuệ nhân tạo. [e1]',
  },
  {
    shown: ['#Đến năm 2030, tỉnh Quảng Ngãi hoàn thành'],
    draft:
      'Mục tiêu chung là đến năm 2030, tỉnh Quảng Ngãi hoàn thành xây dựng Chính quyền số, hình thành Chính quyền thông minh vận hành trên nền tảng dữ liệu lớn và trí tuệ nhân tạo. [e1]',
  },
  {
    shown: ['#Định kỳ hằng năm (trước ngày 30 tháng 11)'],
    draft:
      'Các sở, ban, ngành, địa phương báo cáo tình hình thực hiện Kế hoạch này gửi Sở Khoa học và Công nghệ trước ngày 30/11 hằng năm. [e1]',
  },
  {
    shown: ['#Tham mưu UBND tỉnh tổ chức tôn vinh'],
    draft: 'Sở Khoa học và Công nghệ tham mưu UBND tỉnh tổ chức tôn vinh dịch vụ công chất lượng nhất. [e1]',
  },
  {
    shown: ['#Sở Tài chính tổng hợp, tham mưu UBND tỉnh bố trí kinh phí để thực hiện các nhiệm vụ'],
    draft: 'Sở Tài chính tổng hợp, tham mưu UBND tỉnh bố trí kinh phí để thực hiện các nhiệm vụ của Kế hoạch. [e1]',
  },
  {
    shown: ['#Phối hợp với các cơ quan, đơn vị, địa phương thực hiện truyền thông'],
    draft:
      'Báo và Phát thanh, Truyền hình Quảng Ngãi phối hợp với các cơ quan, đơn vị, địa phương thực hiện truyền thông chính sách. [e1]',
  },
  {
    shown: ['#theo Quyết định số 1132/QĐ-TTg'],
    draft:
      'Hạ tầng số phục vụ Chính quyền số được triển khai theo Quyết định số 1132/QĐ-TTg ngày 09/10/2024 của Thủ tướng Chính phủ. [e1]',
  },
  {
    shown: ['#đạt chuẩn tối thiểu Tier 3'],
    draft: 'Trung tâm dữ liệu tỉnh Quảng Ngãi được xây dựng đạt chuẩn tối thiểu Tier 3. [e1]',
  },
  {
    shown: ['#Việc xây dựng các cơ sở dữ liệu phải bảo đảm'],
    draft: 'Việc xây dựng các CSDL phải bảo đảm nguyên tắc “đúng, đủ, sạch, sống, thống nhất, dùng chung”. [e1]',
  },
  {
    shown: ['#Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị'],
    draft:
      'Hằng năm, tỉnh bảo đảm bố trí ngân sách tỉnh cho phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số theo Nghị quyết số 57-NQ/TW. [e1]',
  },
  { shown: ['#52.538.000.000 đồng'], draft: 'Khái toán kinh phí thực hiện Kế hoạch năm 2025 là 52,538 tỷ đồng. [e1]' },
  { shown: ['#52.538.000.000 đồng'], draft: 'Tổng kinh phí theo khái toán là 52.538 triệu đồng. [e1]' },
  {
    shown: ['#100% máy chủ, máy trạm'],
    draft: 'Sở Khoa học và Công nghệ bảo đảm 100% máy chủ, máy trạm được cài đặt phần mềm phòng chống mã độc. [e1]',
  },
  {
    shown: ['#Tham mưu ban hành Kế hoạch tổ chức Ngày chuyển đổi số'],
    draft:
      'Về Ngày Chuyển đổi số quốc gia, Sở tham mưu ban hành Kế hoạch tổ chức Ngày chuyển đổi số tỉnh Quảng Ngãi năm 2025. [e1]',
  },
  {
    shown: ['#đo lường kinh tế số ICT theo quý'],
    draft: 'Kinh tế số ICT được đo lường theo quý, còn tỷ trọng kinh tế số/GRDP được đo lường theo năm. [e1]',
  },
  {
    shown: ['#Theo dõi tiến độ và đôn đốc'],
    draft: 'Văn phòng Sở theo dõi tiến độ và đôn đốc việc triển khai thực hiện các nhiệm vụ. [e1]',
  },
  {
    shown: ['#được giao tổng cộng 25 nhiệm vụ'],
    draft: 'Trong năm 2025, Sở Khoa học và Công nghệ được giao tổng cộng 25 nhiệm vụ. [e1]',
  },
  {
    shown: ['#Tổng số nhiệm vụ đã hoàn thành: 14'],
    draft:
      'Kết quả: 14 nhiệm vụ đã hoàn thành, 08 nhiệm vụ thực hiện thường xuyên và 03 nhiệm vụ đang triển khai. [e1]',
  },
  {
    shown: ['#2.725 doanh nghiệp công nghệ số'],
    draft:
      'Trên địa bàn tỉnh Quảng Ngãi có 2.725 doanh nghiệp công nghệ số, trong đó 1.602 doanh nghiệp có mã ngành kinh tế số ICT. [e1]',
  },
  { shown: ['#6.900 doanh nghiệp'], draft: 'Toàn tỉnh có 6.900 doanh nghiệp. [e1]' },
  {
    shown: ['#240 điểm phục vụ'],
    draft:
      'Toàn tỉnh có 21 doanh nghiệp hoạt động bưu chính, với 240 điểm phục vụ. [e1] Doanh thu dịch vụ bưu chính năm 2024 là 255 tỷ đồng. [e1]',
  },
  {
    shown: ['#Hệ thống IOC: hiện nay'],
    draft: 'Hiện nay tỉnh Quảng Ngãi vẫn đang sử dụng thử nghiệm Hệ thống IOC, chưa đưa vào vận hành chính thức. [e1]',
  },
  {
    shown: ['#170 TB'],
    draft:
      'Trung tâm dữ liệu tỉnh có tổng dung lượng lưu trữ là 170 TB, triển khai 24 hệ thống thông tin, cơ sở dữ liệu của các cơ quan nhà nước tỉnh. [e1]',
  },
  {
    shown: ['#957.600 người dân'],
    draft:
      'Đến nay đã có hơn 957.600 người dân trên địa bàn tỉnh tham gia ít nhất một lớp tập huấn về kỹ năng số. [e1]',
  },
  {
    shown: ['#Quyết định số 340/QĐ-UBND ngày 27/5/2025'],
    draft:
      'Quyết định số 340/QĐ-UBND ngày 27 tháng 5 năm 2025 phân khai kinh phí để thực hiện nhiệm vụ chuyển đổi số năm 2025 (đợt 1) với tổng kinh phí khoảng 76,3 tỷ đồng. [e1]',
  },
  { shown: ['#Quyết định này có hiệu lực'], draft: 'Quyết định có hiệu lực kể từ ngày ký. [e1]' },
  {
    shown: ['#Trung tâm Truyền thông - Văn hóa - Thể thao chủ trì'],
    draft:
      'Trung tâm Truyền thông - Văn hóa - Thể thao chủ trì, phối hợp với Phòng Văn hóa - Xã hội đẩy mạnh công tác thông tin, tuyên truyền về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số. [e1]',
  },
  {
    shown: ['#Phòng Kinh tế đặc khu chủ trì'],
    draft: 'Phòng Kinh tế đặc khu chủ trì tham mưu cấp có thẩm quyền bảo đảm nguồn kinh phí thực hiện hằng năm. [e1]',
  },
  {
    shown: ['#Đôn đốc các doanh nghiệp viễn thông'],
    draft:
      'Sở KH&CN có trách nhiệm:\n- Đôn đốc các doanh nghiệp viễn thông triển khai phát triển mạng truyền dẫn trên địa bàn tỉnh. [e1]\n- Mở rộng vùng phủ sóng, nâng cao chất lượng dịch vụ mạng di động và internet. [e1]',
  },
  {
    shown: ['#nếu có khó khăn, vướng mắc gửi Sở'],
    draft:
      'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc thì các cơ quan, đơn vị, địa phương gửi Sở Khoa học và Công nghệ để tổng hợp. [e1]',
  },
  {
    shown: ['#Tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 44,4%'],
    draft: 'Tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 44,4%, trong khi cả nước đạt 58,4%. [e1]',
  },
  {
    shown: ['#Tỷ lệ người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến.\nKết quả: 95%'],
    draft:
      'Văn phòng UBND tỉnh chủ trì chỉ tiêu người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến, kết quả cần đạt là 95%. [e1]',
  },
];
