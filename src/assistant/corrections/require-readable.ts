import type { RecordField } from '../../documents/corrections.ts';
import { UserError } from '../../shared/errors.ts';
import { type ReadingBasis, readField, type TypedField } from '../../tasks/extraction/record-fields.ts';
import type { AnyRecord } from '../../tasks/task.ts';
import { CORRECTED_FIELDS, CORRECTION_WORDS as words } from './messages.ts';

const LONGEST_VALUE = 1000;

/**
 * Throws UserError where what was typed for a field that the record has cannot be counted with: that would be worse
 * than what is printed.
 */
export function requireReadable(record: AnyRecord, field: RecordField, typed: string, basis: ReadingBasis): void {
  const name = CORRECTED_FIELDS[field];
  if (typed.length > LONGEST_VALUE) throw new UserError(words.tooLong(name, typed.length, LONGEST_VALUE));
  const read = readField(record, field, typed, basis);
  const fault = read && faultOf(record, typed, read);
  if (fault !== undefined) throw new UserError(fault);
}

function faultOf(record: AnyRecord, typed: string, read: TypedField): string | undefined {
  if (read.holds === 'timeframe' || read.holds === 'period') {
    const { raw, fault, to } = read.timeframe;
    if (fault !== undefined) return words.unreadableTime(raw, fault);
    return read.holds === 'period' && to === undefined ? words.unclearPeriod(raw) : undefined;
  }
  if (read.holds === 'offices') {
    const { unresolved, units } = read.offices;
    const isKnown = unresolved.length === 0 && units.length > 0;
    return isKnown ? undefined : words.unknownOffices(unresolved.join('”, “') || typed);
  }
  if (read.holds === 'money') return read.millionVnd === undefined ? words.unclearMoney(typed) : undefined;
  const counts = 'number' in record && record.number !== undefined;
  return read.holds === 'value' && counts && read.value.number === undefined ? words.unclearValue(typed) : undefined;
}
