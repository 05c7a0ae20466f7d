import { readDrafts } from './drafts.ts';

/** What a good assistant would say over records (tasks, targets, reporting duties), sticking to the facts. */
export const HONEST_ON_RECORDS = readDrafts(`
# honest
@ 05-PL2-I-2
  Sở Khoa học và Công nghệ chủ trì xây dựng, cập nhật Khung kiến trúc tổng thể số tỉnh Quảng Ngãi. [e1]
@ 05-PL2-I-2
  Theo Kế hoạch số 05/KH-UBND, Sở KH&CN được giao chủ trì xây dựng, cập nhật Khung kiến trúc tổng thể số tỉnh Quảng Ngãi trong năm 2026 [e1].
@ 05-PL2-I-2
  Sản phẩm của nhiệm vụ là Quyết định ban hành Khung kiến trúc tổng thể số tỉnh Quảng Ngãi, hoàn thành trong năm 2026. [e1]
@ 05-PL2-I-3
  Việc xây dựng Chiến lược dữ liệu do Công an tỉnh chủ trì, phối hợp với các sở, ban, ngành và UBND các xã, phường, đặc khu; thời gian thực hiện là năm 2026. [e1]
@ 05-PL2-I-4
  Danh mục các nền tảng số, cơ sở dữ liệu dùng chung tỉnh Quảng Ngãi do Sở KH&CN chủ trì xây dựng, cập nhật. [e1]
@ 05-PL2-I-4
  Nhiệm vụ này được thực hiện trong giai đoạn 2025 - 2030, sản phẩm là danh mục được cấp có thẩm quyền ban hành. [e1]
@ 05-PL2-I-5
  Sau khi Bộ Khoa học và Công nghệ ban hành hướng dẫn, Sở Khoa học và Công nghệ chủ trì triển khai hướng dẫn kỹ thuật về mức độ ứng dụng AI trong dịch vụ công trực tuyến. [e1]
@ 05-PL2-II-3
  Năm 2026, Sở KH&CN chủ trì xây dựng, ban hành công bố danh mục dữ liệu mở tỉnh Quảng Ngãi. [e1]
@ 05-PL2-II-4
  Ba đơn vị cùng chủ trì là Công an tỉnh, Sở Khoa học và Công nghệ, Sở Tài chính và các sở, ban, ngành có liên quan. [e1]
@ 05-PL2-II-4
  Cơ chế, chính sách cụ thể để đưa dữ liệu đủ điều kiện lên Sàn dữ liệu được giao cho Công an tỉnh, Sở Khoa học và Công nghệ, Sở Tài chính chủ trì, hạn trong năm 2026. [e1]
@ 05-PL2-III-2
  Đơn vị chủ trì: Sở Khoa học và Công nghệ; đơn vị phối hợp: Văn phòng UBND tỉnh, Công an tỉnh. [e1]
@ 05-PL2-III-2
  Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Quảng Ngãi cần được phát triển, hoàn thiện trong năm 2026, do Sở Khoa học và Công nghệ chủ trì. [e1]
@ 05-PL2-III-5 | 05-PL2-III-6
  Sở Khoa học và Công nghệ chủ trì xây dựng, phát triển, hoàn thiện Hệ thống điều hành thông minh (IOC) tỉnh Quảng Ngãi. [e1]
  Văn phòng UBND tỉnh chủ trì Hệ thống thông tin phục vụ chỉ đạo, điều hành tỉnh Quảng Ngãi. [e2]
@ 05-PL2-III-3 | 05-PL2-III-7 | 05-PL2-III-8
  Sở Khoa học và Công nghệ chủ trì các nhiệm vụ sau:
  - Phát triển, hoàn thiện Nền tảng tổng hợp, phân tích dữ liệu tỉnh Quảng Ngãi. [e1]
  - Phát triển, hoàn thiện Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e2]
  - Phát triển, hoàn thiện Kho dữ liệu dùng chung tỉnh Quảng Ngãi. [e3]
@ 05-PL2-III-3 | 05-PL2-III-7
  Trong giai đoạn 2026-2030, Sở KH&CN chủ trì:
  - Nền tảng tổng hợp, phân tích dữ liệu tỉnh Quảng Ngãi; [e1]
  - Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e2]
@ 05-PL2-III-9
  Nền tảng AI cấp tỉnh do Công an tỉnh và Sở Khoa học và Công nghệ cùng chủ trì xây dựng. [e1]
@ 05-PL2-IV-2
  Sở Khoa học và Công nghệ chủ trì, phối hợp với Công an tỉnh xây dựng Trung tâm dữ liệu tỉnh Quảng Ngãi đạt chuẩn tối thiểu Tier 3. [e1]
@ 05-PL2-IV-5
  Đến năm 2030, Văn phòng UBND tỉnh và Sở KH&CN chủ trì nâng cấp, quản lý, vận hành Nền tảng họp trực tuyến tỉnh Quảng Ngãi thông suốt, an toàn, bảo mật. [e1]
@ 05-PL2-VI-1
  Công an tỉnh chủ trì, Sở Khoa học và Công nghệ phối hợp triển khai, cung cấp học liệu để đào tạo, phổ cập kỹ năng số. [e1]
@ 05-PL2-VI-4
  Khung năng lực, chuẩn kỹ năng công nghệ thông tin cần được triển khai trong tháng 12 năm 2026; đơn vị chủ trì là Sở Khoa học và Công nghệ và Sở Nội vụ. [e1]
@ 05-PL2-VI-7
  Từ năm 2026 đến năm 2027, Công an tỉnh chủ trì triển khai khung chương trình đào tạo về quản trị dữ liệu cho cán bộ chuyên trách về công nghệ thông tin, chuyển đổi số. [e1]
@ 05-PL1-I.1-3
  Chỉ tiêu đến năm 2027 là 95% người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]
@ 05-PL1-I.1-3 | 05-PL1-II.1-1
  Giai đoạn 2026-2027, tỷ lệ người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến là 95% [e1]; giai đoạn 2028-2030, tỷ lệ này là 99% [e2].
@ 05-PL1-I.2-6
  Sở Nội vụ chủ trì theo dõi chỉ tiêu 100% cán bộ, công chức, viên chức được đào tạo kỹ năng số cơ bản. [e1]
@ 05-PL1-I.2-7
  Đến năm 2027, 50% cán bộ chuyên trách về công nghệ thông tin, chuyển đổi số tỉnh Quảng Ngãi được đào tạo đạt chứng chỉ quản trị dữ liệu cơ bản; Công an tỉnh chủ trì theo dõi và đánh giá. [e1]
@ 05-PL1-II.2-3
  Tỷ lệ cơ quan, tổ chức sử dụng ít nhất một ứng dụng trí tuệ nhân tạo để phục vụ công tác chỉ đạo, điều hành là 100% vào năm 2030. [e1]
@ 05-PL1-II.2-4
  Sở Nội vụ là cơ quan chủ trì, các sở, ban, ngành và UBND các xã, phường, đặc khu là cơ quan thực hiện. [e1]
@ 05-PL1-I.2-5
  Tỉnh Quảng Ngãi đạt cấp độ 3 mức độ trưởng thành về quản trị dữ liệu trước hết do Công an tỉnh chủ trì theo dõi. [e1]
@ DTDM-I-2.2
  Mục tiêu đến năm 2030 là chuyển đổi tối thiểu 70% hệ thống thông tin, dịch vụ công nghệ thông tin hiện có của tỉnh. [e1]
@ 05-V-1-BC
  Các sở, ban, ngành, địa phương báo cáo tình hình thực hiện Kế hoạch này cho Sở Khoa học và Công nghệ trước ngày 30/11 hằng năm. [e1]
@ 05-V-1-BC
  Báo cáo gửi Sở KH&CN, định kỳ hằng năm, trước ngày 30 tháng 11. [e1]
@ 1411-V-2-BC
  Các phòng, ban, đơn vị trực thuộc định kỳ báo cáo Văn phòng Sở về tình hình thực hiện Kế hoạch này. [e1]
@ 1411-PL-1
  Kinh phí thuê dịch vụ CNTT hệ thống Quản lý văn bản và điều hành dùng chung của tỉnh là 3,64 tỷ đồng. [e1]
@ 1411-PL-27
  Nâng cấp Trung tâm dữ liệu tỉnh có kinh phí 14.000 triệu đồng, thực hiện trong giai đoạn 2024 - 2025. [e1]
@ 1411-PL-27 | 1411-PL-28
  Phòng BCVT&CĐS chủ trì nâng cấp Trung tâm dữ liệu tỉnh với kinh phí 14 tỷ đồng [e1] và nâng cấp, phát triển Hệ thống Hội nghị truyền hình tỉnh Quảng Ngãi với kinh phí 11,7 tỷ đồng [e2].
@ 1411-PL-15 | 1411-PL-18
  Trung tâm Chuyển đổi số và Đổi mới sáng tạo được giao:
  - Quản lý, vận hành Trung tâm dữ liệu tỉnh: 3.536 triệu đồng. [e1]
  - Triển khai IPv6 tại Trung tâm dữ liệu tỉnh: 1.162 triệu đồng. [e2]
@ 1411-PL-5
  Năm 2025, Phòng BCVT&CĐS tập huấn Tổ công nghệ số cộng đồng các địa phương, kinh phí 100 triệu đồng. [e1]
@ DTDM-II-4-A
  Công an tỉnh chủ trì, phối hợp với Sở Khoa học và Công nghệ triển khai các giải pháp bảo đảm an toàn thông tin mạng, an ninh mạng, bảo vệ dữ liệu. [e1]
@ DTDM-II-3-B
  Sở Khoa học và Công nghệ chủ trì tổ chức đào tạo, tập huấn về điện toán đám mây trong giai đoạn 2025 - 2030. [e1]
@ DTDM-II-4-B
  Diễn tập an toàn thông tin mạng, an ninh mạng cho các hệ thống trung tâm dữ liệu là việc thường xuyên, do Công an tỉnh chủ trì. [e1]
`);
