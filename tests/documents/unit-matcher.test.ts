import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import { fold } from '../../src/shared/text/fold.ts';
import { tokenize } from '../../src/shared/text/tokens.ts';
import { ROOT } from '../house/sources.ts';

const { units } = await loadKnowledge(`${ROOT}knowledge`);
const matcher = new UnitMatcher(units);
const named = (text: string) => matcher.find(text).map(({ unit }) => unit.id);

describe('offices named in a text', () => {
  it.each([
    'Sở Khoa học và Công nghệ',
    'SỞ KH&CN',
    'Sở KHCN',
    'so khoa hoc va cong nghe',
    'so khcn',
    'SKHCN',
    'Sở Khoa hoc va Công nghê',
  ])('are found as people write them: %s', (written) => {
    expect(named(`${written} chủ trì những gì?`)).toEqual(['so-khcn']);
  });

  it('are found by every one of their names, with marks and without, unless a longer or earlier name has it', () => {
    const names = units.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => ({ unit, name })));
    expect(names.length).toBeGreaterThan(400);
    const lost = names.filter(({ unit, name }) => [name, fold(name)].some((typed) => named(typed)[0] !== unit.id));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('are those of the longest name: an office of Kon Tum is not its namesake in Quảng Ngãi', () => {
    expect(named('Sở Khoa học và Công nghệ tỉnh Kon Tum')).toEqual(['so-khcn-kon-tum']);
    expect(named('Văn phòng UBND tỉnh')).toEqual(['van-phong-ubnd-tinh']);
    expect(named('Lãnh đạo Sở Khoa học và Công nghệ')).toEqual(['lanh-dao-so-khcn']);
  });

  it('are not words that only fold like their names', () => {
    for (const text of ['các số liệu mở', 'văn phòng số', 'lãnh đạo số']) expect(named(text), text).toEqual([]);
  });

  it('are found in the order they stand, each where it stands', () => {
    const text = 'Công an tỉnh, Sở Tài chính; các sở, ban, ngành';
    expect(named(text)).toEqual(['cong-an-tinh', 'so-tai-chinh', 'cac-so-ban-nganh']);
    const tokens = tokenize(text);
    const places = matcher
      .find(text, tokens)
      .map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end));
    expect(places).toEqual(['Công an tỉnh', 'Sở Tài chính', 'các sở, ban, ngành']);
  });

  it('are known by their id, and no id is made up', () => {
    expect(matcher.byId('cong-an-tinh')?.name).toBe('Công an tỉnh');
    expect(matcher.byId('so-khong-co')).toBeUndefined();
  });
});

describe('knowledge/units.yaml', () => {
  it('has one entry an id, and parents and members that it knows', () => {
    const ids = units.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const others = units.flatMap(({ parent, members }) => [...(parent === undefined ? [] : [parent]), ...members]);
    expect(others.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says of every group who is in it', () => {
    expect(units.filter(({ group, members, membersAre }) => group && members.length === 0 && !membersAre)).toEqual([]);
  });
});
