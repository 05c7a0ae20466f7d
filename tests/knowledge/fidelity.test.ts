import { describe, expect, it } from 'vitest';
import { ABBREVIATIONS, SIGNS } from './confusions.ts';
import { knowledgeDocuments, recordingFiles } from './documents.ts';
import { excuse, noiseLines, readExceptions } from './exceptions.ts';
import { examine } from './faults.ts';
import type { PlacedFigure } from './figure-places.ts';

const documents = knowledgeDocuments();
const exceptions = readExceptions();

describe('restored documents', () => {
  const figures: PlacedFigure[] = [];

  it('each name their recording, and every recording has its document', () => {
    expect(documents.map(({ recordingFile }) => recordingFile).sort()).toEqual(recordingFiles().sort());
    expect(Object.keys(exceptions).sort()).toEqual(documents.map(({ file }) => file).sort());
  });

  it.each(documents)('$file says what its recording says, no more and no less', ({ file, recording, restoration }) => {
    const excused = exceptions[file]!;
    const examination = examine(recording, restoration, noiseLines(excused));
    figures.push(...examination.figures);
    const { open, unused } = excuse(examination.faults, excused);
    expect(open).toEqual([]);
    expect(unused, 'exceptions that nothing needs').toEqual([]);
  });

  it.each([...SIGNS, ...ABBREVIATIONS])('need the confusion of $printed with each of $read', ({ printed, read }) => {
    const needed = (reading: string) =>
      figures.some(
        ({ folded, found }) => folded.includes(printed) && !folded.includes(reading) && found?.includes(reading),
      );
    expect(read.filter((reading) => !needed(reading))).toEqual([]);
  });
});

describe('exceptions', () => {
  it.each(documents)('of $file name lines that are there, and each has its reason', ({ file, recording }) => {
    const { noise, excused } = exceptions[file]!;
    for (const { lines, reason } of noise) {
      const named = [...noiseLines({ noise: [{ lines, reason }], excused: [] })];
      expect(named.filter((line) => recording[line - 1] !== '').length, lines.join()).toBeGreaterThan(0);
    }
    for (const { reason } of [...noise, ...excused]) expect(reason).toMatch(/^.{8,}\.$/);
    for (const { kind, line, text } of excused) expect(kind.startsWith('lost') ? line : text).toBeDefined();
  });
});
