import type { Generated } from 'kysely';
import type { ModelUse } from '../../answering/model/model-ledger.ts';

/** What an answer took that a language model worded; see `ModelUse`. */
export interface ModelUseTable {
  number: Generated<number>;
  at: string;
  person: string | null;
  model: string;
  host: string;
  calls: number;
  inputTokens: number;
  outputTokens: number;
  costVnd: number | null;
  elapsedMs: number;
  outcome: ModelUse['outcome'];
}
