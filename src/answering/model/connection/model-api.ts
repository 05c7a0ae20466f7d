/** Where a language model is, and what it may take. */
export interface ModelApi {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string;
  /** How long its first words may take, and a whole answer with all that it looks up. */
  readonly firstWordsMs: number;
  readonly answerMs: number;
}
