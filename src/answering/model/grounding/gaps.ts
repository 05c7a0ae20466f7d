import { type Atom, beginsPart } from './atoms.ts';
import { exceptsFrom } from './operators.ts';

/** Whether part of the evidence may be left out; `isTaken` tells what the claim has already. */
export interface GapRules {
  /** From behind `last` to before `next`, both taken. */
  mayLeaveOutBetween(last: number, next: number): boolean;
  /** From the beginning of the sentence or of its part to before `first`. */
  mayLeaveOutBefore(first: number): boolean;
  /** True where a sentence or its part begins, but for words of saying. */
  isStart(place: number): boolean;
  /**
   * From behind `last` to the end. `strictly`: a figure is said, which would hold for more if what narrows it were left out.
   * `freely`: the name of a record may be cut anywhere. No way leaves out an exception.
   */
  mayLeaveOutBehind(last: number, way: 'strictly' | 'widely' | 'freely'): boolean;
  /** True where nothing that says something stands between. */
  areNeighbours(last: number, next: number): boolean;
}

/** Where a statement may end although the sentence goes on: behind these stands what it is for, or how. */
const GOES_ON = new Set([
  'và',
  'để',
  'nhằm',
  'phục',
  'bảo',
  'đảm',
  'góp',
  'đáp',
  'hướng',
  'theo',
  'thông',
  'qua',
  'bằng',
  'đồng',
]);
/** Further places, where no figure is said that would then hold for more. */
const GOES_ON_WIDELY = new Set([
  ...GOES_ON,
  'trên',
  'trong',
  'tại',
  'cho',
  'đối',
  'do',
  'với',
  'từ',
  'của',
  'về',
  'phù',
  'sau',
  'có',
  'được',
  'khi',
  'đến',
]);
/** How a sentence sets its scene: what stands so at its head, up to a comma, is not what it says. */
const SETS_SCENE = /^(?:trên|căn|theo|để|nhằm|trong|đến|thực|tại|hằng|hàng|định|qua|với)$/u;

/** Reads what may be left out of a piece of evidence. */
export function createGapRules(evidence: readonly Atom[]): GapRules {
  const says = ({ saying }: Atom) => !saying;
  const binds = (atom: Atom) =>
    atom.operator ||
    atom.kind === 'office' ||
    atom.kind === 'figure' ||
    atom.kind === 'document_number' ||
    (atom.kind === 'time' && isOneOfSeveral(evidence, atom));
  const between = (from: number, to: number) => evidence.slice(from, to);
  const startOf = (at: number) => {
    let start = at;
    while (start > 0 && !beginsPart(evidence[start]!)) start--;
    return start;
  };
  return {
    areNeighbours: (last, next) => !between(last + 1, next).some(says),
    isStart: (place) => !between(startOf(place), place).some(says),
    mayLeaveOutBetween(last, next) {
      const gap = between(last + 1, next);
      if (!gap.some(says)) return true;
      if (between(last + 1, next + 1).some(beginsPart)) return false;
      if (isHelp(evidence, last, gap) || isOffices(evidence, last, gap)) return true;
      if (isRepeated(evidence.slice(startOf(last), last + 1), gap)) return true;
      if (gap.some(binds)) return false;
      if (gap.every(({ aside }) => aside) || isPlace(gap)) return true;
      return gap[0]!.before !== 'none' || gap[0]!.key === 'và';
    },
    mayLeaveOutBefore(first) {
      const start = startOf(first);
      const head = between(start, first);
      // "Đã xây dựng X, có …": what is said of X holds without the doing of it.
      if (!head.some((atom) => binds(atom) && atom.key !== 'đã')) return true;
      if (isNamed(evidence, first) && endsIssued(head)) return true;
      const isScene = SETS_SCENE.test(head[0]!.key) || head[0]!.kind === 'time';
      return (
        isScene &&
        evidence[first]!.before === 'comma' &&
        !head.some((atom) => exceptsFrom(atom) || /^(?:không|chưa)$/u.test(atom.key))
      );
    },
    mayLeaveOutBehind(last, way) {
      const rest: Atom[] = [];
      for (let i = last + 1; i < evidence.length && !beginsPart(evidence[i]!); i++) rest.push(evidence[i]!);
      if (rest.some(exceptsFrom)) return false;
      const next = rest.find((atom) => says(atom) || GOES_ON_WIDELY.has(atom.key) || atom.before !== 'none');
      if (next?.before !== 'none' || next.kind === 'time') return true;
      if (isPlace(rest.slice(rest.indexOf(next), rest.indexOf(next) + 4))) return true;
      if (way === 'freely' || (evidence[last]!.kind !== 'word' && isNamedPaper(evidence, last))) return true;
      return (way === 'strictly' ? GOES_ON : GOES_ON_WIDELY).has(next.key);
    },
  };
}

/** "đã có … [đã]": said already. */
function isRepeated(before: readonly Atom[], gap: readonly Atom[]): boolean {
  return gap.every(({ key, saying }) => saying || key === 'đã') && before.some(({ key }) => key === 'đã');
}

/** Begins "Quyết định số 12/QĐ-TTg". */
function isNamed(evidence: readonly Atom[], first: number): boolean {
  return evidence.slice(first, first + 4).some(({ kind }) => kind === 'document_number');
}

/** "… đã ban hành": what follows the name of a paper that was issued describes the paper. */
function endsIssued(head: readonly Atom[]): boolean {
  const words = head.map(({ key }) => key).join(' ');
  return /ban hành$/u.test(words) && !/không|chưa|dự thảo|đề nghị|đề xuất/u.test(words);
}

/** "hằng năm" and "trước ngày 30/11" may stand together; two days may not be told apart once one is left out. */
function isOneOfSeveral(evidence: readonly Atom[], { time }: Atom): boolean {
  const isEach = time!.relation === 'each';
  return evidence.filter((atom) => atom.time && (atom.time.relation === 'each') === isEach).length > 1;
}

/** The end of "Quyết định số 12/QĐ-TTg ngày 03/02/2026 của Thủ tướng Chính phủ". */
function isNamedPaper(evidence: readonly Atom[], last: number): boolean {
  return evidence.slice(Math.max(0, last - 3), last + 1).some(({ kind }) => kind === 'document_number');
}

/** Further offices of a list, "có liên quan" with them. */
function isOffices(evidence: readonly Atom[], last: number, gap: readonly Atom[]): boolean {
  if (evidence[last]!.kind !== 'office' || (gap[0]!.before === 'none' && gap[0]!.key !== 'và')) return false;
  return gap.every(({ kind, key, saying }) => kind === 'office' || saying || key === 'liên' || key === 'quan');
}

/** "A chủ trì, [phối hợp với B, C] làm": who leads does so alone or not. */
function isHelp(evidence: readonly Atom[], last: number, gap: readonly Atom[]): boolean {
  const leads = evidence[last - 1]?.key === 'chủ' && evidence[last]!.key === 'trì';
  const help = gap[0]?.key === 'phối' && gap[1]?.key === 'hợp';
  return leads && help && !gap.slice(2).some((atom) => atom.operator || atom.kind === 'figure');
}

/** "trên địa bàn tỉnh", "của tỉnh": all papers are of one province. */
function isPlace(gap: readonly Atom[]): boolean {
  return /^(?:trên địa bàn(?: tỉnh)?|của tỉnh)(?: |$)/u.test(gap.map(({ key }) => key).join(' ')) && gap.length <= 4;
}
