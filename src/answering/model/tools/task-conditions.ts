import { z } from 'zod';
import { isDay } from '../../../shared/day.ts';
import { fold } from '../../../shared/text/fold.ts';
import { STANDING_WORDS } from '../../../tasks/messages.ts';
import { STANDINGS } from '../../../tasks/progress/standing.ts';
import type { TaskFilter } from '../../../tasks/record-filter.ts';
import { describeConditions } from '../../describe-conditions.ts';
import { MODEL_WORDS } from '../messages.ts';
import type { ToolDesk } from './desk.ts';
import { documentsNamed, officeNamed } from './find-scope.ts';

const day = z.string().refine(isDay, 'ngày dạng 2026-12-31');

/** What a model may ask of tasks. */
export const TASK_CONDITIONS = z.object({
  office: z.string().max(200).optional().describe('Tên cơ quan, đơn vị'),
  role: z.enum(['lead', 'coordinators', 'any']).optional().describe('Cơ quan ấy chủ trì, phối hợp, hay cả hai'),
  document: z.string().max(300).optional().describe('Số hiệu hoặc tên văn bản'),
  year: z.number().int().min(1990).max(2100).optional().describe('Năm thực hiện'),
  due_from: day.optional().describe('Hạn từ ngày, dạng 2026-12-31'),
  due_before: day.optional().describe('Hạn đến hết ngày'),
  states: z.array(z.enum(STANDINGS)).max(STANDINGS.length).optional().describe('Tình trạng so với hạn'),
  words: z.string().max(200).optional().describe('Từ phải có trong tên, sản phẩm hoặc đề mục'),
});

type Given = z.infer<typeof TASK_CONDITIONS>;

/**
 * What was counted, to stand behind every count: without it a count of one thing could be said of another. Undefined where
 * words were looked for: they are the model's own, and would be evidence for whatever they say.
 */
export function sayConditions(given: Given, desk: ToolDesk): string | undefined {
  if (given.words?.trim()) return undefined;
  const [documents, office] = [documentsNamed(given.document, desk), officeNamed(given.office, desk)];
  const name = office && desk.units.byId(office)?.name;
  const { due_from: from, due_before: to, year, states = [] } = given;
  const none = { state: undefined, lacks: undefined, deliverable: undefined, budget: undefined };
  const window = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const filter = { ...(documents ? { documents } : {}), ...(year === undefined ? {} : { year }) };
  const offices = office && name ? [{ id: office, name, role: given.role ?? ('any' as const) }] : [];
  const said = describeConditions(
    { ...none, filter, window: (from ?? to) ? window : undefined },
    offices,
    '',
    desk.library,
  );
  const standing = states.map((state) => STANDING_WORDS[state].toLowerCase()).join(', ');
  const all = documents ? '' : MODEL_WORDS.inAll(desk.library.knowledge.documents.length);
  return [standing && MODEL_WORDS.standing(standing), said, all].filter(Boolean).join(' ');
}

/** The same as a filter over the tasks; throws UnknownNameError. */
export function readConditions(given: Given, desk: ToolDesk): TaskFilter {
  const [documents, office] = [documentsNamed(given.document, desk), officeNamed(given.office, desk)];
  const words = fold(given.words ?? '').match(/[\p{L}\d]+/gu);
  return {
    ...(documents ? { documents } : {}),
    ...(office ? { units: [{ id: office, role: given.role ?? 'any' }] } : {}),
    ...(given.year === undefined ? {} : { year: given.year }),
    ...(given.due_from === undefined ? {} : { dueFrom: given.due_from }),
    ...(given.due_before === undefined ? {} : { dueBefore: given.due_before }),
    ...(given.states?.length ? { standings: given.states } : {}),
    ...(words ? { words } : {}),
  };
}
