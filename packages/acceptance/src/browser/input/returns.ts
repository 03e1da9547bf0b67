/** One move of a work item: key, day in March 2025 (at 09:00 UTC), status entered. */
type Move = readonly [key: string, day: string, status: string];

function straight(key: string, ...days: readonly string[]): readonly Move[] {
  const statuses = [
    'To do',
    'Ready',
    'Doing',
    'Waiting for test',
    'Testing',
    'Done',
  ];
  return days.map((day, i) => [key, day, statuses[i]] as const);
}

/**
 * What the tests of the dependency tab work figures out from. RET-1 waits in
 * Ready from the 3rd to the 11th, until the 10th for OPS-1, which is in work
 * from the 8th. RET-2 to 5 wait a day in Ready and a day for test. RET-6 has
 * waited for OPS-2 since the 20th.
 */
const MOVES: readonly Move[] = [
  ...straight('RET-1', '01', '03', '11', '12', '13', '14'),
  ...[2, 3, 4, 5].flatMap(n =>
    straight(`RET-${n}`, '03', '04', '05', '06', '07', '08'),
  ),
  ...straight('RET-6', '10', '20'),
  ['OPS-1', '01', 'To do'],
  ['OPS-1', '02', 'Ready'],
  ['OPS-1', '08', 'Doing'],
  ['OPS-1', '10', 'Done'],
  ...straight('OPS-2', '15', '20'),
];

/** The moves of two components as CSV. */
export function returnsCsv(): string {
  const rows = MOVES.map(([key, day, status]) => {
    const entity = key.startsWith('OPS') ? 'shop-hosting' : 'shop-returns';
    return [
      key,
      `2025-03-${day}T09:00:00Z`,
      status,
      `Wish ${key}`,
      'Story',
      `component:default/${entity}`,
    ].join(',');
  });
  return ['key,time,status,title,type,entity', ...rows, ''].join('\n');
}

/** What blocks what, as CSV. */
export function returnsLinksCsv(): string {
  return [
    'from,to,relation,at',
    'RET-1,OPS-1,blocked-by,2025-03-14T10:00:00Z',
    'RET-6,OPS-2,blocked-by,2025-03-20T10:00:00Z',
    '',
  ].join('\n');
}
