/** One move of a work item: key, day in 2025 (at 09:00 UTC), status entered. */
type Move = readonly [key: string, day: string, status: string];

/** Statuses after `Ready`, in the order of the stages. */
const AFTER_READY = ['Doing', 'Waiting for test', 'Testing', 'Done'] as const;

/** An item that goes through all stages, entering each on the day given. */
function straight(key: string, ...days: readonly string[]): readonly Move[] {
  const statuses = ['To do', 'Ready', ...AFTER_READY];
  return days.map((day, i) => [key, day, statuses[i]] as const);
}

/**
 * What the browser tests work figures out from; see `figures.ts` for the sums.
 *
 * SHOP-3 goes back from Testing to Doing. SHOP-8 to 10 are not done. SHOP-11
 * goes straight to done, SHOP-12 is abandoned, the status of SHOP-13 is mapped
 * to no stage. SHOP-14 is the one that a commit of the site implements.
 */
export const MOVES: readonly Move[] = [
  ...straight('SHOP-1', '02-24', '03-03', '03-04', '03-05', '03-06', '03-07'),
  ...straight('SHOP-2', '02-24', '03-03', '03-05', '03-06', '03-10', '03-11'),
  ...straight('SHOP-3', '02-24', '03-04', '03-05', '03-07', '03-11'),
  ['SHOP-3', '03-12', 'Doing'],
  ['SHOP-3', '03-13', 'Waiting for test'],
  ['SHOP-3', '03-14', 'Testing'],
  ['SHOP-3', '03-17', 'Done'],
  ...straight('SHOP-4', '02-25', '03-05', '03-06', '03-07', '03-10', '03-11'),
  ...straight('SHOP-5', '03-03', '03-10', '03-11', '03-13', '03-17', '03-18'),
  ...straight('SHOP-6', '03-03', '03-11', '03-12', '03-14', '03-18', '03-19'),
  ...straight('SHOP-7', '03-04', '03-12', '03-14', '03-17', '03-19', '03-21'),
  ...straight('SHOP-8', '03-05', '03-20', '03-24'),
  ...straight('SHOP-9', '03-05', '03-21', '03-24', '03-26'),
  ...straight('SHOP-10', '03-06', '03-28'),
  ['SHOP-11', '03-03', 'To do'],
  ['SHOP-11', '03-06', 'Done'],
  ...straight('SHOP-12', '03-03', '03-05'),
  ['SHOP-12', '03-07', 'Rejected'],
  ...straight('SHOP-13', '03-03', '03-04'),
  ['SHOP-13', '03-05', 'Parked'],
  ['SHOP-13', '03-12', 'Done'],
  ...straight('SHOP-14', '05-02', '05-05', '05-06'),
  ['SHOP-14', '05-09', 'Done'],
];

const TITLES: Readonly<Record<string, string>> = {
  'SHOP-3': 'Pay by invoice',
  'SHOP-14': 'Take vouchers',
};

/** The moves as CSV. */
export function workItemsCsv(): string {
  const rows = MOVES.map(([key, day, status]) => {
    const type = key === 'SHOP-4' ? 'Bug' : 'Story';
    const title = TITLES[key] ?? `Wish ${key}`;
    return [key, `2025-${day}T09:00:00Z`, status, title, type].join(',');
  });
  return ['key,time,status,title,type', ...rows, ''].join('\n');
}
