import type { Reply, ReplyFile } from '../../assistant/message.ts';
import { withChoices } from '../layout/choices.ts';
import { layOut } from '../layout/lay-out.ts';
import { plainOf } from '../layout/rich-text.ts';
import { WORDS } from './messages.ts';

/** What is sent in one call. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image' | 'file'; readonly file: ReplyFile };

/** What Zalo takes in a message. */
const ROOM = { length: 2000 };
const MEGABYTE = 1024 * 1024;
/** What can be uploaded, by the end of the name, and how much of it (developers.zalo.me, upload of images and files). */
const UPLOADS = [
  { kind: 'image', name: /\.(png|jpe?g)$/iu, mostBytes: MEGABYTE },
  { kind: 'file', name: /\.(pdf|docx?|csv)$/iu, mostBytes: 5 * MEGABYTE },
] as const;

/**
 * A reply as what is sent one after the other: words, with the choices numbered below them, then files. What Zalo does not
 * take is named, with where it can be had. There are buttons on Zalo, but what comes back from them is not known for sure.
 */
export function partsOf(reply: Reply): Part[] {
  const files = (reply.files ?? []).map((file) => ({ file, kind: uploadOf(file) }));
  const left = files.filter(({ kind }) => kind === undefined).map(({ file }) => file.name);
  const text = [withChoices(reply), ...(left.length > 0 ? [WORDS.filesElsewhere(left)] : [])].join('\n\n').trim();
  return [
    ...layOut({ ...reply, text }, ROOM).map((runs): Part => ({ kind: 'text', text: plainOf(runs) })),
    ...files.flatMap(({ file, kind }): Part[] => (kind === undefined ? [] : [{ kind, file }])),
  ];
}

/** What goes in the place of a later part that is refused for good. */
export function partInsteadOf(part: Part): Part {
  return { kind: 'text', text: part.kind === 'text' ? WORDS.partRefused : WORDS.fileRefused(part.file.name) };
}

/** Whether people can be sent this file. */
export function takesFile(file: ReplyFile): boolean {
  return uploadOf(file) !== undefined;
}

function uploadOf({ name, bytes }: ReplyFile): 'image' | 'file' | undefined {
  return UPLOADS.find((upload) => upload.name.test(name) && bytes.length <= upload.mostBytes)?.kind;
}
