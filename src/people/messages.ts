import type { Role } from './role.ts';

/** How each role is said. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  guest: 'khách',
  member: 'thành viên tổ công nghệ số cộng đồng',
  official: 'cán bộ',
  manager: 'lãnh đạo đơn vị',
  admin: 'quản trị viên',
};

/** Every word that is said of people and their rights. */
export const PEOPLE_WORDS = {
  nameless: 'người dùng chưa có tên',
  person: (name: string, id: string, standing: string) => `${name} (${id}): ${standing}`,
  reachedBy: (channels: string) => `liên hệ qua ${channels}`,
  notAllowed: 'Việc này chỉ dành cho quản trị viên. Xin liên hệ quản trị viên nếu anh/chị cần.',
  mayNotLink:
    'Tài khoản khách chưa có quyền gì để liên kết. Xin dùng mã mời do quản trị viên cấp, hoặc gửi đề nghị cấp quyền trước.',
  unknownPerson: (id: string) =>
    `Không có người dùng nào mang mã “${id}”. Xin xem lại danh sách người dùng để lấy đúng mã.`,
  unknownUnit: (id: string) => `Không có đơn vị “${id}” trong danh mục. Xin kiểm tra lại tên đơn vị.`,
  unitNeeded: (role: string) => `Vai trò ${role} phải gắn với một đơn vị. Xin ghi rõ đơn vị.`,
  guestNeedsNoCode: 'Khách không cần mã mời. Xin chọn vai trò khác.',
  joined: (standing: string) => `Đã nhận mã. Anh/chị là ${standing}. Gõ /trogiup để xem những việc trợ lý làm được.`,
  /** Why a code was not taken. */
  codeRefused: {
    unknown: 'Mã này không đúng hoặc không còn hiệu lực. Xin kiểm tra lại từng chữ, hoặc xin người cấp một mã mới.',
    used: 'Mã này đã có người dùng; mỗi mã chỉ dùng được một lần. Xin người cấp một mã mới.',
    expired: 'Mã này đã hết hạn. Xin người cấp một mã mới.',
    taken:
      'Tài khoản này đã có quyền từ trước nên không dùng mã; quyền hiện có được giữ nguyên. Nếu cần đổi vai trò hoặc gộp tài khoản, xin liên hệ quản trị viên.',
  },
  mayNotRequest: (role: string) =>
    `Anh/chị đang là ${role} nên không cần gửi đề nghị. Nếu cần chuyển đơn vị, xin liên hệ quản trị viên.`,
  alreadyThere: (unit: string) => `Anh/chị đã là cán bộ của ${unit} rồi, không cần gửi đề nghị.`,
  wordsTooLong: (length: number, most: number) => `Lời nhắn dài ${length} ký tự, quá mức ${most}. Xin viết gọn lại.`,
  noRequest: (person: string) =>
    `Không có đề nghị cấp quyền nào của ${person}. Có thể đề nghị đã được người khác xử lý. Xin gõ /duyet để xem lại.`,
  requestChanged: (unit: string) => `Người này vừa đổi đề nghị sang ${unit}. Xin gõ /duyet để xem lại rồi duyệt.`,
  nameNeeded: 'Xin ghi tên cần đặt.',
  nameTooLong: (length: number, most: number) => `Tên dài ${length} ký tự, quá mức ${most}. Xin viết gọn lại.`,
  lastAdmin:
    'Đây là quản trị viên cuối cùng nên không hạ vai trò hoặc xóa được. Xin cấp quyền quản trị cho một người khác trước.',
} as const;
