import { closeSync, openSync, writeSync } from 'node:fs';
import { Ledger, ledgerLines } from './Ledger';

/** Of many more entries the text would be longer than any may be. */
const ENTRIES_AT_ONCE = 50_000;

/** Writes a ledger to a file, one entry a line. */
export function writeLedger({ entries }: Ledger, path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let from = 0; from < entries.length; from += ENTRIES_AT_ONCE) {
      writeSync(
        file,
        ledgerLines({ entries: entries.slice(from, from + ENTRIES_AT_ONCE) }),
      );
    }
  } finally {
    closeSync(file);
  }
}
