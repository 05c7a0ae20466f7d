import { z } from 'zod';
import type { ReplyFile } from '../../assistant/message.ts';
import { type CallParts, THREAD, type UploadSource, type ZaloApi } from './api.ts';
import { sizeOfPng } from './png-size.ts';
import type { RenderedMessage } from './render-reply.ts';
import type { Place } from './thread-address.ts';

/** Sends by a session. Each tries once, and throws what the library or the connection threw. */
export interface Calls {
  sendText(place: Place, message: RenderedMessage, clientId: number): Promise<void>;
  /** Brings a file to Zalo; nobody sees it yet. Waits for ever where the listener does not run. */
  upload(place: Place, file: ReplyFile): Promise<Uploaded>;
  sendFile(place: Place, file: Uploaded, clientId: number): Promise<void>;
}

const IMAGE = z.looseObject({
  fileType: z.literal('image'),
  photoId: z.union([z.string(), z.number()]),
  normalUrl: z.string(),
  hdUrl: z.string(),
  thumbUrl: z.string(),
  width: z.number().optional(),
  height: z.number().optional(),
  totalSize: z.number(),
});
const OTHER = z.looseObject({
  fileType: z.enum(['others', 'video']),
  fileId: z.union([z.string(), z.number()]),
  fileUrl: z.string(),
  checksum: z.string(),
  totalSize: z.number(),
  fileName: z.string(),
  clientFileId: z.union([z.string(), z.number()]).transform(Number),
});
const UPLOADED = z.tuple([z.union([IMAGE, OTHER])]);

/** A file that Zalo has; where it names `clientFileId`, it is sent under that, as Zalo's own page does. */
export type Uploaded = z.infer<typeof UPLOADED>[0];

interface OwnCall {
  readonly path: 'text' | 'image' | 'file';
  readonly place: Place;
  readonly params: Readonly<Record<string, unknown>>;
}

const NAME = 'sendUnderOwnName';

/** The calls of one session. The library names messages by the millisecond, two alike in one, so these go by calls of our own. */
export function createCalls(api: ZaloApi): Calls {
  api.custom(NAME, ({ ctx, utils, props }) => callOurs(props as OwnCall, { ctx, utils }));
  const call = (props: OwnCall) =>
    (api as ZaloApi & Record<typeof NAME, (props: OwnCall) => Promise<unknown>>)[NAME](props);
  return {
    async sendText(place, { text, styles }, clientId) {
      const looks = styles.length > 0 ? { textProperties: JSON.stringify({ styles, ver: 0 }) } : {};
      await call({ path: 'text', place, params: { message: text, clientId, ...looks } });
    },
    async upload({ threadId, type }, file) {
      return UPLOADED.parse(await api.uploadAttachment(sourceOf(file), threadId, type))[0];
    },
    async sendFile(place, file, clientId) {
      if (file.fileType === 'image') await call({ path: 'image', place, params: imageParams(place, file, clientId) });
      else await call({ path: 'file', place, params: fileParams(file) });
    },
  };
}

async function callOurs({ path, place, params }: OwnCall, { ctx, utils }: CallParts): Promise<unknown> {
  const { threadId, type } = place;
  const isGroup = type === THREAD.group;
  const { chat, group, file } = ctx.loginInfo.zpw_service_map_v3;
  const media = `${file[0]}/api/${isGroup ? 'group' : 'message'}`;
  const url = {
    text: isGroup ? `${group[0]}/api/group/sendmsg` : `${chat[0]}/api/message/sms`,
    image: `${media}/photo_original/send`,
    file: `${media}/asyncfile/msg`,
  }[path];
  const whose = isGroup ? { grid: threadId } : { toid: threadId };
  const ours = path === 'text' ? (isGroup ? { visibility: 0 } : { imei: ctx.imei }) : { zsource: -1 };
  const encrypted = utils.encodeAES(JSON.stringify({ ...params, ...whose, ...ours, ttl: 0 }));
  if (encrypted === null) throw new Error('a message that cannot be encrypted');
  const body = new URLSearchParams({ params: encrypted });
  return utils.resolve(await utils.request(utils.makeURL(url, { nretry: 0 }), { method: 'POST', body }));
}

function imageParams({ type }: Place, image: Extract<Uploaded, { fileType: 'image' }>, clientId: number) {
  const { photoId, width, height, normalUrl, hdUrl, thumbUrl, totalSize } = image;
  const isGroup = type === THREAD.group;
  return {
    ...{ photoId, clientId: `${clientId}`, desc: '', width, height, rawUrl: normalUrl, hdUrl, thumbUrl },
    ...(isGroup ? { oriUrl: normalUrl } : { normalUrl }),
    ...{ hdSize: `${totalSize}`, jcp: '{"convertible":"jxl"}' },
  };
}

function fileParams({
  fileId,
  fileUrl,
  checksum,
  totalSize,
  fileName,
  clientFileId,
}: Exclude<Uploaded, { fileType: 'image' }>) {
  const extention = fileName.slice(fileName.lastIndexOf('.') + 1);
  return {
    ...{ fileId, fileUrl, checksum, checksumSha: '', extention, totalSize, fileName, clientId: clientFileId },
    ...{ fType: 1, fileCount: 0, fdata: '{}' },
  };
}

function sourceOf({ name, bytes }: ReplyFile): UploadSource {
  const [data, filename] = [Buffer.from(bytes), name as UploadSource['filename']];
  return { data, filename, metadata: { totalSize: data.length, ...sizeOfPng(data) } };
}
