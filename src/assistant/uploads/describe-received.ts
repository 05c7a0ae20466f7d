import { nameDocument } from '../../documents/naming.ts';
import { say } from '../commands/command.ts';
import type { Reply } from '../message.ts';
import { describeUpload } from './describe-upload.ts';
import { UPLOAD_WORDS as words } from './messages.ts';
import type { Received } from './upload-desk.ts';

/** What is said to a file that was read. */
export function describeReceived(received: Received): Reply {
  return received.kind === 'known'
    ? say(words.known(nameDocument(received.document)), 'answered')
    : describeUpload(received.upload);
}
