/** What tools that count say, and what is said to people of a language model. */
export const MODEL_WORDS = {
  taskCount: (count: number, what: string) =>
    count === 0 ? `Không có nhiệm vụ nào ${what}.` : `Có ${count} nhiệm vụ ${what}.`,
  targetCount: (count: number, what: string) =>
    count === 0 ? `Không có chỉ tiêu nào ${what}.` : `Có ${count} chỉ tiêu ${what}.`,
  budgetSum: (million: string, tasks: number, what: string) =>
    `Tổng kinh phí của ${tasks} nhiệm vụ có ghi kinh phí ${what}: ${million} triệu đồng.`,
  groupCount: (group: string, count: number, million: string | undefined, what: string) =>
    `${group}: ${count} nhiệm vụ ${what}${million === undefined ? '' : `, kinh phí ${million} triệu đồng`}`,
  inAll: (documents: number) => `trong tất cả ${documents} văn bản`,
  standing: (words: string) => `ở tình trạng ${words}`,
  /** What is found by words is told, but cannot be cited as a count. */
  foundByWords: (count: number) => `Tìm theo từ thấy ${count} mục; số này không dùng làm căn cứ.`,
  notStated: 'Không ghi',
  taskHeader: ['Mã', 'Nhiệm vụ', 'Chủ trì', 'Tình trạng', 'Văn bản'],
  wrongCall: (name: string, why: string) => `Lời gọi ${name} sai tham số; hãy gọi lại theo đúng mô tả. ${why}`,
  /** What is told to the model of a draft that does not hold. */
  faults: {
    noExhibit: (id: string) => `Không có mục ${id}.`,
    losesFigures: (id: string) => `Câu trả lời bỏ mất con số mà mục ${id} đã nêu; hãy nêu lại đúng con số ấy.`,
    notAsked: (part: string) =>
      `“${part}” không phải một ý riêng của câu hỏi; chỉ ghi chưa nêu cho trọn một ý mà câu hỏi hỏi thêm.`,
    beside: (id: string) => `Câu trả lời không dựa vào mục ${id} hay nguồn của mục ấy; hãy nêu điều mục ấy đã trả lời.`,
    tooLong: (letters: number) => `Câu trả lời quá ${letters} ký tự; hãy viết gọn, danh sách thì chèn bằng mã mục.`,
    notMissing: (part: string) => `Văn bản có trả lời phần “${part}”; hãy tra cứu rồi trả lời.`,
  },
  understoodAs: (question: string) => `Tôi hiểu câu hỏi là: “${question}”`,
  missing: (what: string) => `Các văn bản đang có không nêu “${what}”.`,
} as const;
