import { printInstant } from '../shared/print-instant.ts';

/** What differs between a folder and what was published, by the names of files. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly missing: readonly string[];
}

const MOST_NAMES = 5;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` và ${more} tệp khác` : '');
}

function differences({ added, changed, missing }: Difference): string {
  return [
    ...(added.length > 0 ? [`thêm ${listed(added)}`] : []),
    ...(changed.length > 0 ? [`khác nội dung ${listed(changed)}`] : []),
    ...(missing.length > 0 ? [`thiếu ${listed(missing)}`] : []),
  ].join('; ');
}

/** Every word about documents that several processes share. */
export const SHARING_WORDS = {
  fileOf: (number: number, name: string) => `Tệp ${name} của bản phát hành số ${number}`,
  published: (number: number, folder: string) =>
    `Đã phát hành văn bản trong ${folder} thành bản số ${number}; các tiến trình khác sẽ tự chuyển sang bản này.`,
  publishedUploads: (number: number) =>
    `Đã phát hành văn bản do người quản trị gửi, gỡ thành bản số ${number}; các tiến trình khác sẽ tự chuyển sang bản này.`,
  differs: (folder: string, number: number, difference: Difference) =>
    `Thư mục ${folder} khác với bản phát hành số ${number} đang dùng chung (so với bản đó: ${differences(difference)}). Trợ lý trả lời theo bản số ${number}. ` +
    'Nếu thư mục này mới hơn, xin chạy "tro-ly-so index" trên máy này hoặc gửi /nap để phát hành; nếu cũ hơn, xin chép lại văn bản.',
  older: (folder: string, old: number, number: number) =>
    `Thư mục ${folder} giống hệt bản phát hành số ${old} đã được thay bằng bản số ${number}, nên không được phát hành lại. ` +
    'Xin gửi /nap cho máy có văn bản mới, hoặc chép văn bản mới vào thư mục này; nếu thật sự muốn quay về bản cũ, xin chạy "tro-ly-so index" trên máy này.',
  busy: (holder: string) => `${holder} đang phát hành văn bản. Xin chờ một lát rồi thử lại.`,
  overtaken: 'Một tiến trình khác vừa phát hành văn bản trước. Xin thử lại nếu vẫn cần.',
  waiting: 'Một tiến trình khác đang đọc và phát hành văn bản lần đầu. Trợ lý chờ rồi sẽ dùng bản đó.',
  unusable: (number: number) =>
    `Bản văn bản số ${number} trong cơ sở dữ liệu không còn nguyên vẹn. Xin phát hành lại bằng "tro-ly-so index".`,
  notSwapped: (number: number, reason: string) =>
    `Chưa chuyển được sang bản phát hành số ${number}: ${reason} Trợ lý tiếp tục trả lời theo bản đang dùng và sẽ thử lại.`,
  cannotLook: (reason: string) =>
    `Chưa xem được có văn bản mới hay không: ${reason} Trợ lý tiếp tục trả lời theo bản đang dùng.`,
  check: 'Văn bản dùng chung',
  nonePublished:
    'chưa phát hành bản nào. Bản đầu tiên được phát hành khi có câu hỏi đầu tiên, hoặc chạy "tro-ly-so index".',
  state: (published: string, used: string, folder: string, lease: string) =>
    `${published}; ${used}; ${folder}; ${lease}.`,
  publishedAs: (number: number, files: number, by: string, at: Date) =>
    `đã phát hành bản số ${number} (${files} tệp, ${by}, ${printInstant(at)})`,
  inUse: (number: number | undefined) =>
    number === undefined ? 'tiến trình này chưa nạp bản nào' : `tiến trình này đang dùng bản số ${number}`,
  sameFolder: 'thư mục của máy này giống bản đó',
  otherFolder: (difference: Difference) => `thư mục của máy này khác bản đó (${differences(difference)})`,
  vectorsKept: (engine: string | undefined) =>
    engine === undefined
      ? ' Máy chủ PostgreSQL không có pgvector, nên mỗi tiến trình tự giữ và so sánh véc-tơ.'
      : ` Véc-tơ được giữ và so sánh trong PostgreSQL (${engine}).`,
  leaseFree: 'không ai đang giữ quyền phát hành',
  leaseHeld: (holder: string, until: Date) => `${holder} đang giữ quyền phát hành đến ${printInstant(until)}`,
} as const;
