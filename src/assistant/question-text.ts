import { UsageError } from '../shared/errors.ts';
import { LONGEST_QUESTION } from './front-desk.ts';
import { MESSAGES } from './messages.ts';

/** A question ready to be asked, in NFC and trimmed: for channels that refuse a faulty one outright. Throws UsageError. */
export function readQuestion(text: string): string {
  const question = text.normalize('NFC').trim();
  if (question === '') throw new UsageError(MESSAGES.emptyQuestion);
  if (question.length > LONGEST_QUESTION) throw new UsageError(MESSAGES.tooLong(question.length, LONGEST_QUESTION));
  return question;
}
