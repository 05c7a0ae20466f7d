/** Every word that `/kichhoat` says. */
export const TRIGGER_WORDS = {
  usage:
    '/kichhoat [mã <ngày> [hạn <ngày>] | mã hủy]: ghi ngày xảy ra việc mà một nhiệm vụ đang chờ (“sau khi …”), để tính hạn và nhắc. Ví dụ: /kichhoat 05-PL2-I-2 15/12/2026',
  none: 'Không có nhiệm vụ nào phải chờ một việc xảy ra trước.',
  head: (tasks: number, known: number) =>
    `Có ${tasks} nhiệm vụ chờ một việc xảy ra trước, trong đó ${known} nhiệm vụ đã ghi ngày xảy ra:`,
  waits: (event: string) => `chờ “${event}”`,
  happened: (event: string, on: string, due: string) => `“${event}” đã xảy ra ngày ${on}, hạn ${due}`,
  howTo: (id: string) =>
    `Để ghi ngày xảy ra, xin gõ: /kichhoat ${id} <ngày>, kèm “hạn <ngày>” nếu văn bản không ghi số ngày. Để bỏ ngày đã ghi: /kichhoat ${id} hủy.`,
  notTriggered: (id: string) =>
    `Nhiệm vụ ${id} không chờ việc gì xảy ra trước, nên không cần kích hoạt. Gõ /kichhoat để xem các nhiệm vụ đang chờ.`,
  unclearDay: (given: string, id: string) =>
    `Tôi không đọc được ngày “${given.slice(0, 60)}”. Xin ghi như 15/12/2026, hôm nay hoặc hôm qua. Ví dụ: /kichhoat ${id} hôm nay`,
  inFuture: (day: string) => `Ngày ${day} chưa đến. Xin chờ đến khi việc đó đã xảy ra rồi hãy ghi.`,
  dueBefore: (due: string, happened: string) => `Hạn ${due} lại đứng trước ngày xảy ra ${happened}. Xin kiểm tra lại.`,
  whichDue: (id: string, day: string) =>
    `Văn bản không ghi nhiệm vụ ${id} phải xong bao lâu sau đó, nên tôi không tự tính được hạn. Xin ghi kèm hạn, ví dụ: /kichhoat ${id} ${day} hạn 31/12/2026`,
  event: (event: string, day: string) => `- Việc phải chờ: “${event}”, đã xảy ra ${day}.`,
  due: (day: string, offset: string) => `- Hạn cuối: ${day}${offset ? ` (${offset} tính từ ngày đó)` : ''}.`,
  replaces: (happened: string, due: string) => `- Thay cho ngày đã ghi trước đây: ${happened}, hạn ${due}.`,
  confirm: 'Gõ 1 để ghi. Từ đó các đơn vị được nhắc theo hạn này.',
  confirmed: (id: string, happened: string, due: string) => `/kichhoat xác nhận ${id} ${happened} hạn ${due}`,
  marked: (id: string, happened: string, due: string) =>
    `Đã ghi cho nhiệm vụ ${id}: việc phải chờ xảy ra ${happened}; hạn cuối ${due}.`,
  revoked: (id: string) => `Đã bỏ ngày xảy ra của nhiệm vụ ${id}: nhiệm vụ trở lại chờ, không còn được nhắc.`,
  notMarked: (id: string) => `Nhiệm vụ ${id} chưa được ghi ngày xảy ra, nên không có gì để bỏ.`,
} as const;
