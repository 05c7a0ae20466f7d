/** A value and which writing of it this is. */
export interface Kept {
  readonly value: string;
  readonly version: number;
}

/** Keeps what nobody but the assistant may read, sealed at rest: sessions and tokens of channels. */
export interface Vault {
  /** Undefined where nothing is kept; throws UserError where it cannot be opened with the key of today. */
  read(name: string): Promise<Kept | undefined>;
  /** Writes in the place of the version that was read (undefined: where nothing was kept); false where another wrote meanwhile. */
  write(name: string, value: string, after: number | undefined, at: Date): Promise<boolean>;
  /** Forgets it. */
  remove(name: string): Promise<void>;
}
