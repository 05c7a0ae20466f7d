/** What administrators change while the assistant runs, by name. Values stand in the audit trail: no names, no secrets. */
export interface SettingsStore {
  /** A JSON value, which the reader checks; undefined where it was never written. */
  read(name: string): Promise<unknown>;
  /** Keeps a JSON value, with who changed it in the audit trail; the same value again changes nothing. */
  write(name: string, value: unknown, by: string, at: Date): Promise<void>;
}
