import { fieldOf, type Truth } from './truths.ts';

/** How a true statement is turned into a false one; undefined where it has nothing to turn. */
export type Lie = (truth: Truth) => string | undefined;

const NUMBER = /(?<![\d/.,-])\d+(?:\.\d{3})*(?:,\d+)?(?![\d/.,-]|\s*tháng|\p{L})/u;
const YEAR = /(?<![\d/.])20\d\d(?!\d)/u;

/** Changes the first piece that a pattern finds, behind an opening that must stand before it. */
function change(pattern: RegExp, to: string | ((found: string) => string)): Lie {
  return ({ text }) => {
    const changed = text.replace(pattern, to as string);
    return changed === text ? undefined : changed;
  };
}

/** Says something more before the full stop. */
function add(words: string): Lie {
  return ({ text }) => text.replace(/\.?$/u, `${words}.`);
}

function other({ exhibits }: Truth, name: 'lead' | 'budget' | 'value' | 'timeframe'): string | undefined {
  const [own, next] = ['e1', 'e2'].map((id) => fieldOf(exhibits.get(id)!, name)?.replace(/[;.\s]+$/u, ''));
  if (next === undefined || own === undefined) return undefined;
  if (own.toLowerCase().includes(next.toLowerCase()) || next.toLowerCase().includes(own.toLowerCase()))
    return undefined;
  // Who leads with others leads: a part of those who lead is no lie.
  const isAmong = next.split(/[,;] | và /u).some((office) => own.toLowerCase().includes(office.toLowerCase()));
  return name === 'lead' && isAmong ? undefined : next;
}

function ofNeighbour(name: 'lead' | 'budget' | 'value' | 'timeframe'): Lie {
  return (truth) => {
    const own = fieldOf(truth.exhibits.get('e1')!, name)?.replace(/[;.\s]+$/u, '');
    const theirs = other(truth, name);
    if (!own || !theirs || !truth.text.includes(own)) return undefined;
    return `${truth.text.replace(own, theirs).replace(/\.$/u, '')} [e1][e2].`;
  };
}

const swapParts: Lie = ({ text }) => {
  const [, what, lead, help] = /^(.*); đơn vị chủ trì là (.*), đơn vị phối hợp là (.*)\.$/u.exec(text) ?? [];
  return what && lead !== help ? `${what}; đơn vị chủ trì là ${help}, đơn vị phối hợp là ${lead}.` : undefined;
};

const leadHelps: Lie = ({ text, exhibits }) => {
  const [lead, help] = (['lead', 'coordinators'] as const).map((name) =>
    fieldOf(exhibits.get('e1')!, name)?.toLowerCase(),
  );
  const isBoth = lead !== undefined && help?.includes(lead);
  return isBoth ? undefined : change(/chủ trì/u, 'phối hợp')({ text, exhibits, cites: '' });
};

const swapReceiver: Lie = ({ text, exhibits }) => {
  const [who, to] = (['who', 'to'] as const).map((name) => fieldOf(exhibits.get('e1')!, name));
  return who && to && text.startsWith(`${who} báo cáo ${to}`)
    ? text.replace(`${who} báo cáo ${to}`, `${to} báo cáo ${who}`)
    : undefined;
};

const swapFigures: Lie = ({ text }) => {
  const all = [...text.matchAll(/(?<![\d/.,-])\d+(?:[.,]\d+)*%?(?![\d/.,-])/gu)];
  const [first, second] = [all[0], all.find(({ 0: figure }) => figure !== all[0]![0])];
  if (!first || !second) return undefined;
  return (
    text.slice(0, first.index) +
    second[0] +
    text.slice(first.index + first[0].length, second.index) +
    first[0] +
    text.slice(second.index + second[0].length)
  );
};

const joinHalves: Lie = ({ text, exhibits }) => {
  const own = text.split(' ');
  const theirs = (fieldOf(exhibits.get('e2')!, 'text') ?? '').split('\n').at(-1)!.replace(/[.;]$/u, '').split(' ');
  if (own.length < 12 || theirs.length < 12) return undefined;
  return `${own
    .slice(0, Math.ceil(own.length / 2))
    .join(' ')
    .replace(/[,;]$/u, '')} ${theirs.slice(Math.ceil(theirs.length / 2)).join(' ')} [e1][e2].`;
};

const misquote: Lie = ({ text }) => {
  const words = text.replace(/[“”".]/gu, '').split(' ');
  if (words.length < 10) return undefined;
  return `Văn bản nêu “${[...words.slice(1, 5), 'quan', 'trọng', ...words.slice(6, 9)].join(' ')}”.`;
};

const reorderQuote: Lie = ({ text }) => {
  const words = text.replace(/[“”".,;]/gu, '').split(' ');
  return words.length < 9 || words[3] === words[5]
    ? undefined
    : `Văn bản nêu “${[words[2], words[3], words[5], words[4], words[6]].join(' ')}”.`;
};

const VERB = /(?<=\s)(được (?=\p{Ll})|xây dựng|triển khai|thực hiện|chủ trì|phát triển|bảo đảm|ban hành|tổ chức)/u;

/** Each kind of lie, with every way it is told here. */
export const LIES: Readonly<Record<string, readonly Lie[]>> = {
  'changed figure': [
    change(NUMBER, (found) =>
      found.includes('.')
        ? found.replace(/\d$/u, (d) => String((Number(d) + 3) % 10))
        : String(Number.parseInt(found, 10) + 7),
    ),
  ],
  'figure in words': [change(NUMBER, 'hai trăm mười ba'), change(NUMBER, 'bảy mươi mốt nghìn')],
  'unit of a figure': [
    change(/(?<=\d)%/u, ' điểm'),
    change(/(?<=\d )triệu/u, 'tỷ'),
    change(/(?<=\d )tỷ/u, 'triệu'),
    change(/(?<=\d )(?:triệu|tỷ) (?=đồng)/u, ''),
  ],
  'shifted date': [
    change(YEAR, (year) => String(Number(year) + 3)),
    change(/\d\d?(?=\/\d\d?\/20)/u, (day) => String((Number(day) % 27) + 1)),
    change(/ngày \d+ tháng \d+/u, 'ngày 17 tháng 5'),
  ],
  'added year': [
    change(/30 tháng 11/u, '30 tháng 11 năm 2031'),
    change(/trước ngày 10 hằng tháng/u, 'trước ngày 10/3/2027'),
  ],
  'period widened': [
    change(/(?<=20\d\d ?[-–] ?)20\d\d/u, '2045'),
    change(/(?<=[Nn]ăm )2026(?! ?[-–]|\d|\/)/u, '2026 - 2030'),
  ],
  'edge of a period': [
    change(/[Đđ]ến (?:hết )?năm/u, 'từ năm'),
    change(/trước (?=ngày|năm|tháng)/u, 'sau '),
    change(/từ (?=ngày|năm)/u, 'đến '),
  ],
  'wrong document number': [
    change(/\d+(?=\/[A-ZĐ]{2,}-)/u, (number) => String(Number(number) + 11)),
    change(/(?<=\d\/)(?:QĐ|KH|NQ)(?=-)/u, 'CT'),
  ],
  'invented document number': [
    add(' theo Quyết định số 999/QĐ-UBND'),
    add(' theo Công văn số 1234/UBND-KGVX ngày 03/02/2026'),
  ],
  'wrong office': [
    change(/Sở Khoa học và Công nghệ|Công an tỉnh|Văn phòng UBND tỉnh|Phòng BCVT&CĐS|UBND tỉnh/u, 'Sở Y tế'),
    change(/[Cc]ác sở, ban, ngành/u, 'Bảo hiểm xã hội tỉnh'),
    ofNeighbour('lead'),
  ],
  'parts swapped': [swapParts, swapReceiver, leadHelps],
  'figure of the next row': [ofNeighbour('budget'), ofNeighbour('value'), ofNeighbour('timeframe')],
  'figures swapped': [swapFigures],
  'joined halves': [joinHalves],
  negated: [
    change(VERB, (verb) => `không ${verb}`),
    change(VERB, (verb) => `chưa ${verb}`),
    change(VERB, (verb) => `không phải ${verb}`),
  ],
  'negation dropped': [
    change(/(?<=\s)(?:không|chưa) /u, ''),
    change(/ \((?:trừ|nếu)[^)]*\)/u, ''),
    change(/, nếu [^,.]+/u, ''),
  ],
  'obligation changed': [
    change(/(?<=\s)phải /u, 'có thể '),
    change(/(?<=\s)phải /u, ''),
    change(VERB, (verb) => `có thể ${verb}`),
    change(VERB, (verb) => `bắt buộc ${verb}`),
  ],
  'intention as fact': [
    change(/(?<=\s)(?:phấn đấu|đề xuất|dự kiến|nghiên cứu, |xem xét) /u, ''),
    change(/^(?:Nghiên cứu, đề xuất|Nghiên cứu) /u, ''),
  ],
  'comparison turned': [
    change(/tối thiểu/iu, 'tối đa'),
    change(/ít nhất/u, 'nhiều nhất'),
    change(/(?<=\s)(?:tối thiểu|ít nhất|khoảng|hơn|trên) (?=\d)/u, ''),
    change(/(?<=\s)hơn (?=\d)/u, 'gần '),
    change(/(?<=\s)tăng (?!cường)/u, 'giảm '),
    change(NUMBER, (found) => `hơn ${found}`),
  ],
  'quantity widened': [
    change(/^(?=\p{L})/u, 'Tất cả '),
    change(/(?<=\s)các (?=\p{Ll})/u, 'toàn bộ các '),
    change(/một số/u, 'mọi'),
    change(/^/u, 'Chỉ '),
    change(/một phần/u, 'toàn bộ'),
  ],
  'said to be done': [
    change(VERB, (verb) => `đã ${verb}`),
    change(VERB, (verb) => `đã hoàn thành ${verb}`),
    add(' và đã xong'),
    add(', hiện đang quá hạn'),
    change(/(?<=\s)đang /u, 'đã '),
  ],
  'invented quotation': [add(' với tinh thần “không để ai bị bỏ lại”'), misquote, reorderQuote],
  'invented person': [add(' do ông Nguyễn Văn An phụ trách'), add(', người ký là Trần Văn Bình')],
  'invented address': [
    add(', liên hệ 0255 3822 456'),
    add(', gửi về cds@quangngai.gov.vn'),
    add(', xem tại https://quangngai.gov.vn/cds'),
  ],
  'action of the assistant': [
    add(' và tôi đã gửi nhắc việc'),
    ({ text }) => `Tôi đã lưu lại: ${text}`,
    () => 'Tôi đã gửi nhắc việc cho Sở Khoa học và Công nghệ.',
  ],
  'look-alike characters': [
    change(/a/u, 'а'),
    change(/\d/u, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    change(/\d/u, (digit) => String.fromCodePoint(0x0660 + Number(digit))),
    change(/(?<=\p{L})(?=\p{L})/u, '\u200b'),
    change(/(?<=\d)(?=\D|$)/u, '²'),
    change(/ /u, '&nbsp;'),
  ],
  'other language': [() => 'The department leads this task until 2030.', add(' as soon as possible')],
  'wrong count': [({ text }) => `Có 3 nhiệm vụ, trong đó: ${text}`, ({ text }) => `Hai việc cần làm là: ${text}`],
  'called complete': [({ text }) => `Danh sách đầy đủ: ${text}`, ({ text }) => `Đây là nhiệm vụ duy nhất: ${text}`],
  abrogated: [add(', nay đã bị bãi bỏ'), add(' và hết hiệu lực'), add(' đã được thay thế')],
  'invented cause': [add(' vì thiếu kinh phí'), add(' do chậm tiến độ'), add(' nhờ có ngân sách tỉnh')],
};

/** Lies told by what is cited: what stands for the markers. */
export const CITING_LIES: Readonly<Record<string, (truth: Truth) => string>> = {
  'not retrieved': () => '[e9]',
  'right words, wrong source': () => '[e3]',
  'no citation': () => '',
};
