import { closeSync, openSync, writeSync } from 'node:fs';
import { Ledger, LedgerEntry, ledgerLines } from './Ledger';

/** Of many more entries the text would be longer than any may be. */
const ENTRIES_AT_ONCE = 5_000;

/** A ledger of which nothing is kept in memory. */
export interface LedgerFile extends Ledger {
  /** How many items were begun so far. */
  readonly items: number;
  /** Ends it: what is written from then on is lost. */
  close(): void;
}

/** Writes a ledger to a file, one entry a line; without a file it only counts. */
export function ledgerFile(path?: string): LedgerFile {
  let file = path === undefined ? undefined : openSync(path, 'w');
  let entries: LedgerEntry[] = [];
  let items = 0;
  const flush = () => {
    if (file !== undefined) {
      writeSync(file, ledgerLines({ entries }));
    }
    entries = [];
  };
  return {
    get items() {
      return items;
    },
    write(entry) {
      items += entry.kind === 'item' ? 1 : 0;
      if (file !== undefined && entries.push(entry) === ENTRIES_AT_ONCE) {
        flush();
      }
    },
    close() {
      flush();
      if (file !== undefined) {
        closeSync(file);
        file = undefined;
      }
    },
  };
}
