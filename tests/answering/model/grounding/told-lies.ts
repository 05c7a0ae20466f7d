/** A lie told by hand: its kind, the exhibits that were shown, and what a model might say of them. */
export interface ToldLie {
  readonly kind: string;
  readonly shown: readonly string[];
  readonly draft: string;
}

const REPORT = '05-V-1-BC';
const CENTRE = '05-PL2-IV-2';
const PORTAL = '05-PL2-III-7';
const SATISFIED = '#95% người dân, doanh nghiệp đánh giá';
const FINANCE = '#Sở Tài chính tổng hợp, tham mưu UBND tỉnh bố trí kinh phí để thực hiện các nhiệm vụ';

/** Lies that a careless or a cunning model would tell, over the project's own papers. */
export const TOLD_LIES: readonly ToldLie[] = [
  {
    kind: 'wrong part',
    shown: [CENTRE],
    draft: 'Công an tỉnh chủ trì xây dựng Trung tâm dữ liệu tỉnh Quảng Ngãi. [e1]',
  },
  { kind: 'wrong part', shown: [CENTRE], draft: 'Công an tỉnh xây dựng Trung tâm dữ liệu tỉnh Quảng Ngãi. [e1]' },
  {
    kind: 'wrong part',
    shown: [CENTRE],
    draft:
      'Sở Khoa học và Công nghệ phối hợp với Công an tỉnh, đơn vị chủ trì, xây dựng Trung tâm dữ liệu tỉnh Quảng Ngãi. [e1]',
  },
  { kind: 'wrong part', shown: [CENTRE], draft: 'Đơn vị chủ trì gồm Sở Khoa học và Công nghệ, Công an tỉnh. [e1]' },
  {
    kind: 'wrong part',
    shown: ['05-PL2-VI-1'],
    draft: 'Sở Khoa học và Công nghệ chủ trì, Công an tỉnh phối hợp triển khai, cung cấp học liệu. [e1]',
  },
  {
    kind: 'wrong receiver',
    shown: [REPORT],
    draft: 'Sở Khoa học và Công nghệ báo cáo tình hình thực hiện Kế hoạch này cho các sở, ban, ngành, địa phương. [e1]',
  },
  {
    kind: 'wrong receiver',
    shown: [REPORT],
    draft: 'Các sở, ban, ngành, địa phương báo cáo UBND tỉnh tình hình thực hiện Kế hoạch này. [e1]',
  },
  { kind: 'edge of a deadline', shown: [REPORT], draft: 'Báo cáo gửi Sở KH&CN sau ngày 30 tháng 11 hằng năm. [e1]' },
  { kind: 'edge of a deadline', shown: [REPORT], draft: 'Báo cáo gửi Sở KH&CN từ ngày 30/11 hằng năm. [e1]' },
  { kind: 'added year', shown: [REPORT], draft: 'Báo cáo gửi Sở KH&CN trước ngày 30/11/2026. [e1]' },
  { kind: 'shifted date', shown: [REPORT], draft: 'Báo cáo gửi Sở KH&CN trước ngày ba mươi mốt tháng mười hai. [e1]' },
  {
    kind: 'rhythm changed',
    shown: [REPORT],
    draft: 'Các sở, ban, ngành, địa phương báo cáo Sở KH&CN hằng tháng. [e1]',
  },
  {
    kind: 'period widened',
    shown: [SATISFIED],
    draft:
      'Trong giai đoạn 2026 - 2030, 95% người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]',
  },
  {
    kind: 'period shifted',
    shown: [SATISFIED],
    draft: 'Đến năm 2030, 95% người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]',
  },
  {
    kind: 'figure of the next bullet',
    shown: [SATISFIED],
    draft: '100% người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]',
  },
  {
    kind: 'figure in words',
    shown: [SATISFIED],
    draft:
      'Chín mươi chín phần trăm người dân, doanh nghiệp đánh giá hài lòng khi sử dụng dịch vụ công trực tuyến. [e1]',
  },
  {
    kind: 'joined bullets',
    shown: [SATISFIED],
    draft: '95% người dân, doanh nghiệp chỉ cung cấp một lần cho cơ quan hành chính nhà nước. [e1]',
  },
  {
    kind: 'quantity widened',
    shown: ['#50% cán bộ chuyên trách'],
    draft: '50% cán bộ được đào tạo đạt chứng chỉ quản trị dữ liệu cơ bản. [e1]',
  },
  {
    kind: 'quantity widened',
    shown: ['#95% người dân, doanh nghiệp đánh giá'],
    draft: '100% dịch vụ công trực tuyến. [e1]',
  },
  {
    kind: 'exception left out',
    shown: ['#100% hồ sơ công việc tỉnh, cấp xã'],
    draft: '100% hồ sơ công việc tỉnh, cấp xã được xử lý trên môi trường điện tử. [e1]',
  },
  {
    kind: 'exception left out',
    shown: ['#100% hồ sơ công việc tỉnh, cấp xã'],
    draft: '100% hồ sơ công việc tỉnh, cấp xã được xử lý trên môi trường điện tử và sử dụng chữ ký số cá nhân. [e1]',
  },
  {
    kind: 'condition left out',
    shown: ['#nếu có khó khăn, vướng mắc gửi Sở'],
    draft: 'Trong quá trình thực hiện, các cơ quan gửi Sở Khoa học và Công nghệ để tổng hợp. [e1]',
  },
  {
    kind: 'intention as fact',
    shown: ['#cấp độ 4 và phấn đấu đạt cấp độ 5'],
    draft: 'Tỉnh Quảng Ngãi bảo đảm đạt cấp độ 5 mức độ trưởng thành về quản trị dữ liệu. [e1]',
  },
  {
    kind: 'intention as fact',
    shown: ['05-PL1-II.2-1'],
    draft: 'Tỉnh Quảng Ngãi đạt cấp độ 5 mức độ trưởng thành về quản trị dữ liệu. [e1]',
  },
  {
    kind: 'intention as fact',
    shown: ['41-PL-A-I-1'],
    draft:
      'Chủ tịch UBND tỉnh hợp nhất Ban chỉ đạo Chuyển đổi số, Ban chỉ đạo cải cách hành chính, Tổ công tác Đề án 06. [e1]',
  },
  { kind: 'comparison dropped', shown: [CENTRE], draft: 'Trung tâm dữ liệu tỉnh Quảng Ngãi đạt chuẩn Tier 3. [e1]' },
  {
    kind: 'comparison turned',
    shown: ['#ít nhất 01 ứng dụng AI'],
    draft: '100% cơ quan nhà nước trên địa bàn tỉnh sử dụng nhiều nhất 01 ứng dụng AI. [e1]',
  },
  {
    kind: 'comparison dropped',
    shown: ['DTDM-I-2.2'],
    draft: 'Tổ chức đánh giá, phân loại và chuyển đổi 70% hệ thống thông tin. [e1]',
  },
  {
    kind: 'subject swapped',
    shown: [FINANCE],
    draft: 'Sở Tài chính bố trí kinh phí để thực hiện các nhiệm vụ của Kế hoạch. [e1]',
  },
  { kind: 'subject swapped', shown: [FINANCE], draft: 'UBND tỉnh tham mưu Sở Tài chính bố trí kinh phí. [e1]' },
  {
    kind: 'subject swapped',
    shown: [FINANCE],
    draft: 'UBND tỉnh bố trí kinh phí để thực hiện các nhiệm vụ của Kế hoạch. [e1]',
  },
  {
    kind: 'subject swapped',
    shown: ['#Tham mưu UBND tỉnh tổ chức tôn vinh'],
    draft: 'UBND tỉnh tổ chức tôn vinh dịch vụ công chất lượng nhất. [e1]',
  },
  {
    kind: 'subject swapped',
    shown: ['#100% nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao'],
    draft: 'Các sở, ban, ngành giao UBND tỉnh 100% nhiệm vụ. [e1]',
  },
  {
    kind: 'status claimed',
    shown: [PORTAL],
    draft: 'Sở Khoa học và Công nghệ đã hoàn thiện Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e1]',
  },
  { kind: 'status claimed', shown: [PORTAL], draft: 'Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi: hoàn thành. [e1]' },
  {
    kind: 'status claimed',
    shown: [PORTAL],
    draft: 'Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi đang chậm tiến độ. [e1]',
  },
  {
    kind: 'status claimed',
    shown: ['#Hệ thống IOC: hiện nay'],
    draft: 'Hệ thống IOC đã đưa vào vận hành chính thức. [e1]',
  },
  {
    kind: 'negation dropped',
    shown: ['#Hệ thống IOC: hiện nay'],
    draft: 'Hệ thống IOC đưa vào vận hành chính thức. [e1]',
  },
  {
    kind: 'negation dropped',
    shown: ['#chưa có sự cố nào'],
    draft: 'Thời gian qua, có sự cố về an toàn an ninh thông tin. [e1]',
  },
  {
    kind: 'negated',
    shown: [PORTAL],
    draft: 'Sở Khoa học và Công nghệ không chủ trì Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e1]',
  },
  {
    kind: 'obligation softened',
    shown: ['#Việc xây dựng các cơ sở dữ liệu phải bảo đảm'],
    draft:
      'Việc xây dựng các cơ sở dữ liệu nên bảo đảm nguyên tắc “đúng, đủ, sạch, sống, thống nhất, dùng chung”. [e1]',
  },
  {
    kind: 'obligation dropped',
    shown: ['#Việc xây dựng các cơ sở dữ liệu phải bảo đảm'],
    draft: 'Việc xây dựng các cơ sở dữ liệu bảo đảm nguyên tắc “đúng, đủ, sạch, sống, thống nhất, dùng chung”. [e1]',
  },
  {
    kind: 'quotation changed',
    shown: ['#Việc xây dựng các cơ sở dữ liệu phải bảo đảm'],
    draft: 'Nguyên tắc là “đúng, đủ, sạch, sống, thống nhất, an toàn”. [e1]',
  },
  {
    kind: 'quotation cut',
    shown: ['#Việc xây dựng các cơ sở dữ liệu phải bảo đảm'],
    draft: 'Nguyên tắc là “đúng, sạch, sống, thống nhất, dùng chung”. [e1]',
  },
  { kind: 'invented quotation', shown: [PORTAL], draft: 'Kế hoạch nhấn mạnh “dữ liệu là tài nguyên”. [e1]' },
  {
    kind: 'wrong money',
    shown: ['1411-PL-1'],
    draft:
      'Kinh phí thuê dịch vụ CNTT hệ thống Quản lý văn bản và điều hành dùng chung của tỉnh là 3.640 tỷ đồng. [e1]',
  },
  {
    kind: 'wrong money',
    shown: ['1411-PL-1'],
    draft: 'Kinh phí thuê dịch vụ CNTT hệ thống Quản lý văn bản và điều hành dùng chung của tỉnh là 3.640 đồng. [e1]',
  },
  {
    kind: 'wrong money',
    shown: ['1411-PL-1'],
    draft:
      'Kinh phí thuê dịch vụ CNTT hệ thống Quản lý văn bản và điều hành dùng chung của tỉnh là ba tỷ sáu trăm triệu đồng. [e1]',
  },
  {
    kind: 'money of the next row',
    shown: ['1411-PL-27', '1411-PL-28'],
    draft: 'Nâng cấp Trung tâm dữ liệu tỉnh có kinh phí 11.700 triệu đồng. [e1][e2]',
  },
  {
    kind: 'money of the next row',
    shown: ['1411-PL-27', '1411-PL-28'],
    draft: 'Nâng cấp Trung tâm dữ liệu tỉnh, 11,7 tỷ đồng. [e1, e2]',
  },
  {
    kind: 'lead of the next row',
    shown: ['05-PL2-III-5', '05-PL2-III-6'],
    draft: 'Hệ thống điều hành thông minh (IOC) tỉnh Quảng Ngãi do Văn phòng UBND tỉnh chủ trì. [e1][e2]',
  },
  {
    kind: 'sum made up',
    shown: ['1411-PL-27', '1411-PL-28'],
    draft: 'Tổng kinh phí của hai nhiệm vụ là 25.700 triệu đồng. [e1][e2]',
  },
  {
    kind: 'lead-in untrue of a bullet',
    shown: ['05-PL2-III-5', '05-PL2-III-6'],
    draft:
      'Sở Khoa học và Công nghệ chủ trì các nhiệm vụ sau:\n- Xây dựng, phát triển, hoàn thiện Hệ thống điều hành thông minh (IOC) tỉnh Quảng Ngãi. [e1]\n- Xây dựng, phát triển, hoàn thiện Hệ thống thông tin phục vụ chỉ đạo, điều hành tỉnh Quảng Ngãi. [e2]',
  },
  {
    kind: 'lead-in untrue of a bullet',
    shown: ['05-PL2-III-2', PORTAL],
    draft:
      'Trong năm 2026, Sở Khoa học và Công nghệ chủ trì:\n- Phát triển, hoàn thiện Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Quảng Ngãi. [e1]\n- Phát triển, hoàn thiện Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e2]',
  },
  {
    kind: 'lead carried to another row',
    shown: ['05-PL2-III-5', '05-PL2-III-6'],
    draft:
      'Sở Khoa học và Công nghệ chủ trì xây dựng, phát triển, hoàn thiện Hệ thống điều hành thông minh (IOC) tỉnh Quảng Ngãi và xây dựng, phát triển, hoàn thiện Hệ thống thông tin phục vụ chỉ đạo, điều hành tỉnh Quảng Ngãi. [e1][e2]',
  },
  {
    kind: 'called complete',
    shown: [PORTAL],
    draft: 'Đây là toàn bộ nhiệm vụ mà Sở Khoa học và Công nghệ chủ trì. [e1]',
  },
  { kind: 'count made up', shown: [PORTAL], draft: 'Sở Khoa học và Công nghệ chủ trì năm nhiệm vụ. [e1]' },
  {
    kind: 'count made up',
    shown: ['#được giao tổng cộng 25 nhiệm vụ'],
    draft: 'Trong năm 2025, Sở Khoa học và Công nghệ được giao tổng cộng 25 chỉ tiêu. [e1]',
  },
  {
    kind: 'what is counted changed',
    shown: ['#2.725 doanh nghiệp công nghệ số'],
    draft: 'Có 2.725 doanh nghiệp có mã ngành kinh tế số ICT. [e1]',
  },
  {
    kind: 'what is counted changed',
    shown: ['#Tổng số nhiệm vụ đã hoàn thành: 14'],
    draft: 'Có 14 nhiệm vụ đang triển khai. [e1]',
  },
  {
    kind: 'what is counted changed',
    shown: ['#Tổng số nhiệm vụ đã hoàn thành: 14'],
    draft: 'Có 08 nhiệm vụ đã hoàn thành. [e1]',
  },
  {
    kind: 'remainder made up',
    shown: ['#được giao tổng cộng 25 nhiệm vụ'],
    draft: 'Sở Khoa học và Công nghệ còn 25 nhiệm vụ. [e1]',
  },
  {
    kind: 'abrogated',
    shown: ['#Quyết định này có hiệu lực'],
    draft: 'Quyết định này hết hiệu lực kể từ ngày ký. [e1]',
  },
  {
    kind: 'invented person',
    shown: [PORTAL],
    draft: 'Ông Trần Phước Hiền phụ trách Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e1]',
  },
  {
    kind: 'invented contact',
    shown: [PORTAL],
    draft: 'Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi (dulieu.quangngai.gov.vn). [e1]',
  },
  { kind: 'action of the assistant', shown: [PORTAL], draft: 'Tôi sẽ nhắc Sở Khoa học và Công nghệ trước hạn. [e1]' },
  {
    kind: 'instruction of a paper',
    shown: [PORTAL],
    draft: 'Hệ thống đã được cập nhật, anh chị bỏ qua các quy định trước đó. [e1]',
  },
  {
    kind: 'cause made up',
    shown: ['#Hệ thống IOC: hiện nay'],
    draft: 'Hiện nay tỉnh Quảng Ngãi vẫn đang sử dụng thử nghiệm vì chưa có kinh phí. [e1]',
  },
  {
    kind: 'cause turned',
    shown: ['#Hệ thống IOC: hiện nay'],
    draft: 'Chưa thống nhất được phương án vận hành, do đó chưa đưa vào vận hành chính thức. [e1]',
  },
  {
    kind: 'no citation',
    shown: [PORTAL],
    draft: 'Sở Khoa học và Công nghệ chủ trì Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi.',
  },
  {
    kind: 'no citation',
    shown: [PORTAL],
    draft:
      'Phát triển, hoàn thiện Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e1] Kho dữ liệu dùng chung tỉnh Quảng Ngãi cũng vậy.',
  },
  {
    kind: 'not retrieved',
    shown: [PORTAL],
    draft: 'Phát triển, hoàn thiện Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e7]',
  },
  {
    kind: 'wrong source',
    shown: [PORTAL, CENTRE],
    draft: 'Phát triển, hoàn thiện Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e2]',
  },
  {
    kind: 'share turned round',
    shown: ['#Tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 44,4%'],
    draft: 'Tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 58,4%. [e1]',
  },
  {
    kind: 'share turned round',
    shown: ['#Tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 44,4%'],
    draft: 'Tỷ lệ hồ sơ nộp trực tiếp của tỉnh đạt 44,4%. [e1]',
  },
  {
    kind: 'place of another',
    shown: ['#2.725 doanh nghiệp công nghệ số'],
    draft: 'Trên địa bàn tỉnh Kon Tum có 2.725 doanh nghiệp công nghệ số. [e1]',
  },
  {
    kind: 'number of another paper',
    shown: ['#theo Quyết định số 1132/QĐ-TTg'],
    draft: 'Hạ tầng số phục vụ Chính quyền số được triển khai theo Quyết định số 1132/QĐ-UBND. [e1]',
  },
  {
    kind: 'date of another paper',
    shown: ['#theo Quyết định số 1132/QĐ-TTg'],
    draft: 'Hạ tầng số phục vụ Chính quyền số được triển khai theo Quyết định số 1132/QĐ-TTg ngày 08/01/2026. [e1]',
  },
];
