import { DependencyEvidence } from '@value-stream/flow-engine';
import { WaitRow } from '../../projection/waitRow';
import { IncomingRow } from './loadIncoming';

/** All that is asked of a row but whose it is and how long it was: shared by many. */
export interface IncomingCause
  extends Pick<
    WaitRow,
    'stream_ref' | 'own' | 'entity' | 'evidence' | 'stalled' | 'worked'
  > {
  readonly kinds: readonly DependencyEvidence[];
  /** Whether nobody but the group had a share in those stretches. */
  readonly alone: boolean;
}

/** Shares that a group has in waits of others' items, as columns of numbers; the first done first. */
export interface IncomingColumns {
  readonly doneAt: Float64Array;
  /** The share by the calendar clock, and by the working one. */
  readonly ms: Float64Array;
  readonly workingMs: Float64Array;
  /** Place of the row's cause in `causes`. */
  readonly cause: Int32Array;
  /** By row the number of its item: the same for all of its episodes and streams. */
  readonly item: Int32Array;
  readonly items: number;
  readonly causes: readonly IncomingCause[];
}

/** Rows as columns. */
export function incomingColumns(rows: readonly IncomingRow[]): IncomingColumns {
  const aloneIn = stretchesAlone(rows);
  const inOrder = [...rows].sort((a, b) => a.done_at - b.done_at);
  const n = inOrder.length;
  const numbers = new Map<string, number>();
  const known = new Map<string, number>();
  const causes: IncomingCause[] = [];
  const columns = {
    doneAt: new Float64Array(n),
    ms: new Float64Array(n),
    workingMs: new Float64Array(n),
    cause: new Int32Array(n),
    item: new Int32Array(n),
  };
  inOrder.forEach((row, place) => {
    const { stream_ref, own, entity, evidence, stalled, worked } = row;
    const alone = aloneIn(row);
    const name = `${stream_ref}\n${own}\n${entity}\n${evidence}\n${stalled}${worked}${alone}`;
    let cause = known.get(name);
    if (cause === undefined) {
      cause = causes.length;
      known.set(name, cause);
      const kinds = evidence.split(',') as DependencyEvidence[];
      causes.push({
        stream_ref,
        own,
        entity,
        evidence,
        stalled,
        worked,
        kinds,
        alone,
      });
    }
    let item = numbers.get(row.item_key);
    if (item === undefined) {
      item = numbers.size;
      numbers.set(row.item_key, item);
    }
    columns.doneAt[place] = row.done_at;
    columns.ms[place] = (row.to_at - row.from_at) / row.parts;
    columns.workingMs[place] = row.working_ms / row.parts;
    columns.cause[place] = cause;
    columns.item[place] = item;
  });
  return { ...columns, items: numbers.size, causes };
}

/** Tells of a row whether the group had its stretch alone. */
function stretchesAlone(
  rows: readonly IncomingRow[],
): (row: IncomingRow) => boolean {
  const shares = new Map<string, number>();
  for (const row of rows) {
    const key = stretchOf(row);
    shares.set(key, (shares.get(key) ?? 0) + 1 / row.parts);
  }
  // Thirds and the like do not add up to 1 exactly.
  return row => shares.get(stretchOf(row))! > 1 - 1e-9;
}

function stretchOf(row: IncomingRow): string {
  const { stream_ref, item_key, episode, from_at } = row;
  return `${stream_ref}\n${item_key}\n${episode}\n${from_at}`;
}
