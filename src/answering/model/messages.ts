/** What tools that count say, and what is said to people of a language model. */
export const MODEL_WORDS = {
  taskCount: (count: number) => (count === 0 ? 'Không có nhiệm vụ nào thỏa điều kiện.' : `Có ${count} nhiệm vụ.`),
  targetCount: (count: number) => (count === 0 ? 'Không có chỉ tiêu nào thỏa điều kiện.' : `Có ${count} chỉ tiêu.`),
  budgetSum: (million: string, tasks: number) =>
    `Tổng kinh phí của ${tasks} nhiệm vụ có ghi kinh phí: ${million} triệu đồng.`,
  groupCount: (group: string, count: number, million: string | undefined) =>
    `${group}: ${count} nhiệm vụ${million === undefined ? '' : `, kinh phí ${million} triệu đồng`}`,
  notStated: 'Không ghi',
  taskHeader: ['Mã', 'Nhiệm vụ', 'Chủ trì', 'Tình trạng', 'Văn bản'],
  /** What is told to the model of a draft that does not hold. */
  faults: {
    noExhibit: (id: string) => `Không có mục ${id}.`,
    losesFigures: (id: string) => `Câu trả lời bỏ mất con số mà mục ${id} đã nêu; hãy nêu lại đúng con số ấy.`,
    notAsked: (part: string) => `Phần chưa nêu “${part}” không có trong câu hỏi; chỉ chép lại lời của câu hỏi.`,
    tooLong: (letters: number) => `Câu trả lời quá ${letters} ký tự; hãy viết gọn, danh sách thì chèn bằng mã mục.`,
    notMissing: (part: string) => `Văn bản có trả lời phần “${part}”; hãy tra cứu rồi trả lời.`,
  },
  missing: (what: string) => `Các văn bản đang có không nêu “${what}”.`,
} as const;
