import type { Fault, FaultKind } from './claim.ts';

const WHAT: Readonly<Record<FaultKind, (what: string) => string>> = {
  uncited: () => 'câu không dẫn nguồn nào; hãy ghi mã nguồn ở cuối câu',
  unknown_exhibit: (what) => `mã nguồn “${what}” không có trong các nguồn đã tra cứu`,
  character: (what) => `có ký tự lạ “${what}”; chỉ dùng chữ tiếng Việt và chữ số thường`,
  figure: (what) => `các nguồn đã dẫn không có con số “${what}”`,
  date: (what) => `các nguồn đã dẫn không có thời gian “${what}”`,
  document_number: (what) => `các nguồn đã dẫn không có số văn bản “${what}”`,
  link: (what) => `các nguồn đã dẫn không có địa chỉ hay số liên hệ “${what}”`,
  office: (what) => `các nguồn đã dẫn không nêu đơn vị “${what}”`,
  quotation: (what) => `các nguồn đã dẫn không có nguyên văn “${what}”`,
  name: (what) => `các nguồn đã dẫn không có tên “${what}”`,
  word: (what) => `các nguồn đã dẫn không nói “${what}”; hãy dùng đúng từ của nguồn`,
  polarity: (what) => `thêm hoặc bỏ từ làm đổi nghĩa so với nguồn, ở chỗ “${what}”`,
  role: (what) => `nguồn không giao cho “${what}” vai trò như câu này nói`,
  order: (what) => `nguồn không nói như câu này, từ chỗ “${what}”; hãy theo đúng một câu hoặc một dòng của nguồn`,
};

const LONGEST = 160;

/** One fault in a Vietnamese sentence for the model, so that it can mend the draft; long statements are cut. */
export function describeFault({ kind, claim, what }: Fault): string {
  const shown = claim.length > LONGEST ? `${claim.slice(0, LONGEST - 1)}…` : claim;
  return `Câu “${shown}”: ${WHAT[kind](what)}.`;
}
