import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../../../src/shared/random.ts';
import { foldMarks } from './words.ts';
import type { BenchQuestion, Workload } from './workload.ts';

type Random = () => number;

const SEED = 2026;
/** Syllables per passage; a real paragraph of an official paper has about as many. */
const SHORTEST = 40;
const LONGEST = 120;
/** How often the walk jumps to any syllable, so that pairs keep coming that the source never had, as in a growing corpus. */
const JUMP = 0.12;
/** How often a name or code comes that hardly another passage has. */
const RARE = 0.02;
const ASKING = ['là gì', 'như thế nào', 'bao nhiêu', 'có những gì', 'do ai', 'khi nào'];

/**
 * Passages by a seeded walk over the pairs of neighbouring syllables of real text, so that syllables and pairs are
 * about as frequent as in real text (Zipf), and questions made of two runs of words of one passage, with some words
 * left out and asking words put in. Without `folder` the words come from the knowledge alone.
 */
export async function generateWorkload(source: {
  passages: number;
  questions: number;
  knowledge: string;
  folder?: string | undefined;
}): Promise<Workload> {
  const syllables = await readSyllables(source.knowledge, source.folder);
  const random = seededRandom(SEED);
  const followers = followersOf(syllables);
  const texts = Array.from({ length: source.passages }, () => walk(syllables, followers, random));
  const questions = Array.from({ length: source.questions }, () => askAbout(texts, random));
  return {
    texts,
    questions: {
      'as asked': questions,
      'without marks': questions.map((question) => ({ ...question, text: foldMarks(question.text) })),
      'with a typo': questions.map((question) => ({ ...question, text: withTypo(question.text, random) })),
    },
  };
}

async function readSyllables(knowledge: string, folder?: string): Promise<string[]> {
  const files = (await readdir(knowledge)).filter((name) => name.endsWith('.md')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(knowledge, name), 'utf8')));
  const corpus = folder && join(folder, 'corpus.jsonl');
  if (corpus && existsSync(corpus)) {
    for (const line of (await readFile(corpus, 'utf8')).trim().split('\n'))
      texts.push((JSON.parse(line) as { text: string }).text);
  }
  return (
    texts
      .join('\n')
      .normalize('NFC')
      .match(/[\p{L}\d]+[.,]?/gu) ?? []
  );
}

function followersOf(syllables: readonly string[]): Map<string, string[]> {
  const followers = new Map<string, string[]>();
  for (let i = 1; i < syllables.length; i++) {
    const list = followers.get(syllables[i - 1]!);
    if (list) list.push(syllables[i]!);
    else followers.set(syllables[i - 1]!, [syllables[i]!]);
  }
  return followers;
}

function walk(syllables: readonly string[], followers: ReadonlyMap<string, readonly string[]>, random: Random): string {
  const passage: string[] = [];
  const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST));
  let last = pick(syllables, random);
  while (passage.length < length) {
    passage.push(random() < RARE ? rareWord(random) : last);
    const next = followers.get(last);
    last = next && random() >= JUMP ? pick(next, random) : pick(syllables, random);
  }
  return passage.join(' ');
}

/** A made-up name of two open syllables, or a number: rarer ones the longer the corpus. */
function rareWord(random: Random): string {
  if (random() < 0.4) return String(Math.floor(10 ** (1 + random() * 5)));
  const syllable = () =>
    pick('bcdghklmnprstvx'.split(''), random) +
    pick('aeiou'.split(''), random) +
    pick('bcdghklmnprstvx'.split(''), random);
  return syllable() + syllable();
}

function askAbout(texts: readonly string[], random: Random): BenchQuestion {
  const passage = Math.floor(random() * texts.length);
  const words = texts[passage]!.replace(/[.,]/gu, '').split(' ');
  const run = () => {
    const from = Math.floor(random() * (words.length - 6));
    return words.slice(from, from + 4 + Math.floor(random() * 3)).filter(() => random() > 0.1);
  };
  return { text: [...run(), ...run(), pick(ASKING, random)].join(' '), right: new Set([passage]) };
}

/** Changes one letter of one longer word: left out, doubled, or swapped with the next. */
function withTypo(text: string, random: Random): string {
  const words = text.split(' ');
  const long = [...words.keys()].filter((i) => words[i]!.length >= 4);
  if (long.length === 0) return text;
  const at = pick(long, random);
  const word = words[at]!;
  const i = 1 + Math.floor(random() * (word.length - 2));
  const slips = [
    word.slice(0, i) + word.slice(i + 1),
    word.slice(0, i) + word[i]! + word.slice(i),
    word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2),
  ];
  return words.with(at, pick(slips, random)).join(' ');
}

function pick<T>(choices: readonly T[], random: Random): T {
  return choices[Math.floor(random() * choices.length)]!;
}
