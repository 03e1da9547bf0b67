import { Instant } from '../tools/PlayedTool';

/**
 * One thing that is so, in two parts: what the tools could observe, and what
 * really happened beside it. Keys are those of the product's model.
 */
export type LedgerEntry =
  | {
      readonly part: 'observable';
      readonly kind: 'item';
      readonly item: string;
      readonly stream: string;
      readonly team: string;
      readonly component: string;
      readonly type: string;
      readonly at: Instant;
    }
  /** The item enters a stage of the model. */
  | {
      readonly part: 'observable' | 'true';
      readonly kind: 'stage';
      readonly item: string;
      readonly stage: string;
      readonly at: Instant;
      /**
       * `once`: a tool tells of it when it happens and forgets it then, so that
       * who got its deliveries by that time could observe it; `unheard`: who did
       * not could observe this in its place.
       */
      readonly told?: 'once' | 'unheard';
    }
  /** The item waited for another. */
  | {
      readonly part: 'observable';
      readonly kind: 'dependency';
      readonly item: string;
      readonly for: string;
      readonly at: Instant;
      readonly until: Instant;
    }
  /** The item was marked as blocked. */
  | {
      readonly part: 'observable';
      readonly kind: 'blocked';
      readonly item: string;
      readonly at: Instant;
      readonly until: Instant;
    }
  /** A change of an item was merged; where no text tells whose it is, only the true part knows. */
  | {
      readonly part: 'observable' | 'true';
      readonly kind: 'change';
      readonly change: string;
      readonly item: string;
      readonly commit: string;
      readonly at: Instant;
    }
  /** An attempt to bring commits to production; of one that nobody can see later only the true part knows. */
  | {
      readonly part: 'observable' | 'true';
      readonly kind: 'deployment';
      /** Absent where no tool keeps an attempt that failed. */
      readonly deployment?: string;
      /** `owner/name`. */
      readonly repository: string;
      /** Those that came to production by it; all of them, the latest last. */
      readonly commits: readonly string[];
      readonly works: boolean;
      readonly startedAt: Instant;
      /** When it ended. */
      readonly at: Instant;
    }
  /** What was deployed before is deployed again, because of what the last deployment broke. */
  | {
      readonly part: 'observable';
      readonly kind: 'rollback';
      readonly deployment: string;
      /** `owner/name`. */
      readonly repository: string;
      /** The deployment that is taken back. */
      readonly undoes: string;
      readonly startedAt: Instant;
      readonly at: Instant;
    }
  /** A change without an item took back what caused an incident. */
  | {
      readonly part: 'observable';
      readonly kind: 'fix';
      readonly incident: string;
      readonly change: string;
      readonly commit: string;
      /** The commit that is taken back. */
      readonly reverts: string;
      readonly at: Instant;
    }
  /** What really caused an incident; no deployment where `cause` is absent. */
  | {
      readonly part: 'true';
      readonly kind: 'incident';
      readonly incident: string;
      readonly component: string;
      readonly cause?: string;
      readonly at: Instant;
    }
  | {
      readonly part: 'observable';
      readonly kind: 'resolved';
      readonly incident: string;
      readonly at: Instant;
    };

/** The simulation's own truth, kept apart from what its tools tell. */
export interface Ledger {
  write(entry: LedgerEntry): void;
}

/** A ledger that can be read. */
export interface OpenLedger extends Ledger {
  readonly entries: readonly LedgerEntry[];
}

export function createLedger(): OpenLedger {
  const entries: LedgerEntry[] = [];
  return { entries, write: entry => entries.push(entry) };
}

/** One entry a line, as JSON. */
export function ledgerLines({ entries }: Pick<OpenLedger, 'entries'>): string {
  return entries.map(entry => `${JSON.stringify(entry)}\n`).join('');
}
