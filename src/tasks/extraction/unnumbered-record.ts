/** A record as it was read, before its id is known. */
export type UnnumberedRecord<T> = Omit<T, 'id'>;
