import { describe, expect, it } from 'vitest';
import { responsibilitiesOf } from '../../../src/tasks/extraction/from-agencies.ts';
import { paper } from '../../documents/paper.ts';
import { OFFICES } from './offices.ts';

const HEAD = '# KẾ HOẠCH\n\n## V. TỔ CHỨC THỰC HIỆN\n\n';

/** Who must do what by a paper, with who helps. */
function laidOn(body: string, changed = {}) {
  return responsibilitiesOf(paper(body, changed), OFFICES, '2026-01-08').map(({ lead, title, coordinators }) => [
    lead?.names.join('; '),
    title,
    ...(coordinators ? [coordinators.names.join('; ')] : []),
  ]);
}

describe('what a paper lays on an office stands', () => {
  it('below a heading with its name', () => {
    expect(laidOn(`${HEAD}### 1. Sở Nội vụ\n\nRà soát nhân lực.\n\n- Tham mưu bố trí.\n`)).toEqual([
      ['Sở Nội vụ', 'Rà soát nhân lực.'],
      ['Sở Nội vụ', 'Tham mưu bố trí.'],
    ]);
  });

  it('below a line with its name, in bold or before a colon, until the next number', () => {
    const body = `${HEAD}**1. Sở Nội vụ**\n\na) Rà soát nhân lực.\n\n2. Các sở, ban, ngành; UBND các xã, phường:\n\n- Xây dựng kế hoạch.\n\n3. Công an tỉnh bảo đảm an ninh mạng.\n`;
    expect(laidOn(body)).toEqual([
      ['Sở Nội vụ', 'Rà soát nhân lực.'],
      ['Các sở, ban, ngành; UBND các xã, phường', 'Xây dựng kế hoạch.'],
      ['Công an tỉnh', 'Công an tỉnh bảo đảm an ninh mạng.'],
    ]);
  });

  it('below its name and what it is responsible for', () => {
    expect(laidOn(`${HEAD}1. Sở Nội vụ có trách nhiệm:\n\na) Rà soát nhân lực.\n`)).toEqual([
      ['Sở Nội vụ', 'Rà soát nhân lực.'],
    ]);
  });

  it('behind its name and a colon', () => {
    expect(laidOn(`${HEAD}1. Sở Nội vụ: Rà soát nhân lực.\n`)).toEqual([['Sở Nội vụ', 'Rà soát nhân lực.']]);
  });

  it('in a sentence that begins with an office that leads, also elsewhere', () => {
    const body =
      '# K\n\n## III. GIẢI PHÁP\n\nSở Nội vụ chủ trì, phối hợp với Công an tỉnh và các đơn vị rà soát.\n\nSở Nội vụ có nhiều việc.\n';
    expect(laidOn(body)).toEqual([
      ['Sở Nội vụ', 'Sở Nội vụ chủ trì, phối hợp với Công an tỉnh và các đơn vị rà soát.', 'Công an tỉnh; các đơn vị'],
    ]);
  });
});

describe('nothing is laid on anybody', () => {
  it('by closing words, the list of recipients or a report', () => {
    const closing = 'Yêu cầu các cơ quan, đơn vị triển khai thực hiện./.\n\n**Nơi nhận:**\n\n- Sở Nội vụ;\n';
    expect(laidOn(`${HEAD}### 1. Sở Nội vụ\n\nRà soát.\n\n${closing}`)).toEqual([['Sở Nội vụ', 'Rà soát.']]);
    expect(laidOn(`${HEAD}### 1. Sở Nội vụ\n\nRà soát.\n`, { kind: 'Báo cáo' })).toEqual([]);
  });

  it('by a heading that speaks of responsible use', () => {
    expect(laidOn('# K\n\n### 1.2. Sử dụng AI có trách nhiệm\n\nSở Nội vụ: Bồi dưỡng.\n')).toEqual([]);
  });
});
