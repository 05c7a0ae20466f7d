import type { FrontMatter } from '../front-matter.ts';
import type { PrintedBlock, PrintedDocument } from '../printed/printed-document.ts';
import { DOUBTS, SOURCE_NOTE } from './messages.ts';

/** Below this a reading from a picture is a guess. */
const FAINT = 0.6;
const MOST_FAINT_OF_GOOD = 0.02;
const MOST_FAINT_OF_FAIR = 0.15;

/** How a text came about and how far it can be trusted; what is faint in it becomes a doubt. */
export function readSource({ blocks, origin }: PrintedDocument, doubts: string[]): FrontMatter['source'] {
  if (origin === 'text') return { kind: 'text', quality: 'good' };
  const all = blocks.flatMap(confidencesOf);
  const faint = all.filter((confidence) => confidence < FAINT).length;
  if (faint > 0) doubts.push(DOUBTS.faint(faint));
  const share = faint / Math.max(1, all.length);
  const quality = share <= MOST_FAINT_OF_GOOD ? 'good' : share <= MOST_FAINT_OF_FAIR ? 'fair' : 'poor';
  return { kind: origin, quality: origin === 'mended' ? 'poor' : quality, note: SOURCE_NOTE[origin] };
}

function confidencesOf(block: PrintedBlock): number[] {
  if (block.kind === 'text') return [block.confidence];
  return block.rows.flatMap(({ cells }) => [...cells.values()].map(({ confidence }) => confidence));
}
