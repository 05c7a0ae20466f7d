/** A sealed value; see `Vault`. */
export interface SecretTable {
  name: string;
  version: number;
  sealed: Uint8Array;
  changedAt: string;
}

/** When an account was last heard of; see `LastHeard`. */
export interface LastHeardTable {
  channel: string;
  account: string;
  at: string;
}
