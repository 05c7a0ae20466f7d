import { UsageError } from './errors.ts';

/** Longer ones are pasted texts, not questions. Counted in characters. */
export const LONGEST_QUESTION = 2000;

/** A question ready to be answered: in NFC, trimmed. Throws UsageError where it is empty or too long. */
export function readQuestion(text: string): string {
  const question = text.normalize('NFC').trim();
  if (question === '') throw new UsageError('Câu hỏi đang để trống. Xin gõ câu hỏi, ví dụ: "Ai ký kế hoạch này?"');
  if (question.length > LONGEST_QUESTION) {
    throw new UsageError(
      `Câu hỏi dài ${question.length.toLocaleString('vi-VN')} ký tự, quá mức ${LONGEST_QUESTION.toLocaleString('vi-VN')}. Xin hỏi gọn hơn, mỗi lần một việc.`,
    );
  }
  return question;
}
