/** What a list of documents shows of one, without reading it. */
export interface DocumentSummary {
  readonly name: string;
  readonly steps: number;
  /** Epoch milliseconds: when the document became another one, by an edit. */
  readonly changedAt: number;
  /** Absent before the first run. */
  readonly lastRun?: LastRun;
  /** About how many bytes the values take that runs left. */
  readonly resultBytes: number;
  /** A small drawing of it; only what draws it looks inside. */
  readonly picture?: unknown;
}

interface LastRun {
  /** Epoch milliseconds. */
  readonly at: number;
  /** How it ended. */
  readonly outcome: string;
  readonly ran: number;
  readonly skipped: number;
}

export interface DocumentRow extends DocumentSummary {
  readonly id: string;
  /** Grows by one with each save. */
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly textBytes: number;
  /** It is on its way out: restored as long as nobody cleared it away. Epoch milliseconds. */
  readonly deletedAt?: number;
}
