import { growItems, growSpans, growVisits } from './growColumns';
import { ItemColumns } from './ItemColumns';
import { carryWorkingTimes } from './workingTimes';

type Places = Int32Array;

/** Copies places of rows, which begin elsewhere now. */
function copyEnds(
  source: Places,
  target: Places,
  { first, end, at, by }: Record<'first' | 'end' | 'at' | 'by', number>,
): void {
  for (let item = first; item < end; item++) {
    target[at + item - first] = source[item] + by;
  }
}

const startOf = (ends: Places, item: number) =>
  item === 0 ? 0 : ends[item - 1];

/**
 * Copies the items from `first` to before `end` behind those that other
 * columns with the same names hold.
 */
export function copyItems(
  source: ItemColumns,
  target: ItemColumns,
  first: number,
  end: number,
): void {
  if (end <= first) return;
  const rows = (ends: Places) => [startOf(ends, first), ends[end - 1]] as const;
  const [visit, visitsEnd] = rows(source.visitsEnd);
  const [blocked, blockedEnd] = rows(source.blockedEnd);
  const [worked, workedEnd] = rows(source.workedEnd);
  growItems(target, end - first);
  growVisits(target, visitsEnd - visit);
  growSpans(target, blockedEnd - blocked, workedEnd - worked);
  const at = target.items;
  for (let item = first; item < end; item++) {
    target.keys[at + item - first] = source.keys[item];
  }
  for (const column of [
    'flags',
    'createdAt',
    'startedAt',
    'endedAt',
    'firstDoneAt',
  ] as const) {
    target[column].set(source[column].subarray(first, end), at);
  }
  const place = { first, end, at };
  copyEnds(source.visitsEnd, target.visitsEnd, {
    ...place,
    by: target.visits - visit,
  });
  copyEnds(source.blockedEnd, target.blockedEnd, {
    ...place,
    by: target.blocked - blocked,
  });
  copyEnds(source.workedEnd, target.workedEnd, {
    ...place,
    by: target.worked - worked,
  });
  for (const column of [
    'orders',
    'from',
    'to',
    'entries',
    'visitTeams',
  ] as const) {
    target[column].set(
      source[column].subarray(visit, visitsEnd),
      target.visits,
    );
  }
  for (const column of ['blockedFrom', 'blockedTo'] as const) {
    target[column].set(
      source[column].subarray(blocked, blockedEnd),
      target.blocked,
    );
  }
  for (const column of ['workedFrom', 'workedTo'] as const) {
    target[column].set(
      source[column].subarray(worked, workedEnd),
      target.worked,
    );
  }
  target.items += end - first;
  target.visits += visitsEnd - visit;
  carryWorkingTimes(source, target, visit, visitsEnd);
  target.blocked += blockedEnd - blocked;
  target.worked += workedEnd - worked;
}
