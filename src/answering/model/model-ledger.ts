/** What wording one answer took. */
export interface ModelUse {
  readonly at: Date;
  /** Whom it was for; absent where nobody in particular asked. */
  readonly person?: string | undefined;
  readonly model: string;
  /** Where the model runs: the host of its address. */
  readonly host: string;
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Đồng, estimated with the prices that the office set; absent where it set none. */
  readonly costVnd?: number | undefined;
  readonly elapsedMs: number;
  /**
   * `used`: its words went out. Else the extractive answer did: it `refused`, it said what its sources do not
   * (`ungrounded`), it was too `slow`, or it `failed`.
   */
  readonly outcome: 'used' | 'refused' | 'ungrounded' | 'slow' | 'failed';
}

/** What was used since an instant. */
export interface ModelTotals {
  readonly questions: number;
  readonly tokens: number;
  readonly costVnd: number;
}

/** Keeps what the model took, for all processes. */
export interface ModelLedger {
  note(use: ModelUse): Promise<void>;
  /** By everybody, or by one person. */
  usedSince(since: Date, person?: string): Promise<ModelTotals>;
}
