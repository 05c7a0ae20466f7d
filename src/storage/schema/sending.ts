/** How fast may be sent: of each budget one row. */
export interface SendBudgetTable {
  name: string;
  paidUntil: string;
}

/** How much of what a service allows by the month is used: of each quota one row a month. */
export interface QuotaTable {
  name: string;
  /** "2026-03". */
  month: string;
  used: number;
  /** How much was allowed when something was counted last. */
  most: number;
  /** The highest mark, in per cent of that, that somebody was told of. */
  told: number;
}

/** Whom a quota was used for: of each of them one row. */
export interface QuotaMemberTable {
  name: string;
  /** SHA-256 of the account, in hex. */
  who: string;
  /** "2026-03". */
  lastMonth: string;
}
