import { ANNOUNCE_COMMAND } from './announce-command.ts';
import { AUDIT_COMMAND } from './audit-command.ts';
import type { Command } from './command.ts';
import { DEADLINE_COMMAND } from './deadline-command.ts';
import { DOCUMENT_COMMAND } from './document-command.ts';
import { FEEDBACK_COMMAND } from './feedback-command.ts';
import { ASK_COMMAND, helpCommand, START_COMMAND } from './help-commands.ts';
import { INBOX_COMMAND, LATER_COMMAND, RECEIVED_COMMAND } from './inbox-commands.ts';
import { APPROVE_COMMAND, INVITE_COMMAND } from './invite-commands.ts';
import { DATA_COMMAND, ERASE_COMMAND, UNIT_COMMAND } from './own-data-commands.ts';
import { PEOPLE_COMMAND } from './people-command.ts';
import { PROGRESS_COMMAND } from './progress-command.ts';
import { REMINDER_COMMAND } from './reminder-command.ts';
import { REPORT_COMMAND } from './report-command.ts';
import { PAUSE_COMMAND, RELOAD_COMMAND, UNANSWERED_COMMAND } from './steering-commands.ts';
import { TARGET_COMMAND } from './target-command.ts';
import { TASK_COMMAND } from './task-command.ts';
import { TRIGGER_COMMAND } from './trigger-command.ts';
import { UPLOAD_COMMAND } from './upload-command.ts';

/** Every command that is understood on every channel, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  ASK_COMMAND,
  TASK_COMMAND,
  TARGET_COMMAND,
  DEADLINE_COMMAND,
  PROGRESS_COMMAND,
  REPORT_COMMAND,
  REMINDER_COMMAND,
  INBOX_COMMAND,
  RECEIVED_COMMAND,
  LATER_COMMAND,
  DOCUMENT_COMMAND,
  FEEDBACK_COMMAND,
  UNIT_COMMAND,
  DATA_COMMAND,
  ERASE_COMMAND,
  START_COMMAND,
  helpCommand(() => COMMANDS),
  INVITE_COMMAND,
  APPROVE_COMMAND,
  PEOPLE_COMMAND,
  ANNOUNCE_COMMAND,
  TRIGGER_COMMAND,
  UPLOAD_COMMAND,
  RELOAD_COMMAND,
  UNANSWERED_COMMAND,
  AUDIT_COMMAND,
  PAUSE_COMMAND,
];
