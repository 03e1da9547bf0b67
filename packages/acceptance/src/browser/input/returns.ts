/** One move of a work item: key, day in March 2025 (at 09:00 UTC) or another time told instead, status entered. */
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

/** Whose story it is, and when. */
export interface ReturnsStory {
  /** Of whom waits, and of whom is waited for: how keys begin, and the component by name. */
  readonly waiting: readonly [prefix: string, component: string];
  readonly awaited: readonly [prefix: string, component: string];
  /** The instant of a day of the story. */
  readonly at: (day: number) => Date;
  /** What else happened. */
  readonly more?: readonly Move[];
}

/** As the dependency tab has it, in March 2025. */
export const RETURNS: ReturnsStory = {
  waiting: ['RET', 'shop-returns'],
  awaited: ['OPS', 'shop-hosting'],
  at: day => new Date(Date.UTC(2025, 2, day, 9)),
};

const DAY_MS = 86_400_000;

/** The same told anew of the last weeks, so that the overview has it: the story's 20th was at noon two days ago. */
export const PARCELS: ReturnsStory = {
  waiting: ['PAR', 'shop-parcels'],
  awaited: ['WH', 'shop-warehouse'],
  at: day => {
    const noon = Math.floor(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2;
    return new Date(noon - (22 - day) * DAY_MS);
  },
  // A status that no stage claims.
  more: [
    ['RET-7', '15', 'To do'],
    ['RET-7', '19', 'Parked'],
  ],
};

/** The moves of two components as CSV. */
export function returnsCsv(story: ReturnsStory): string {
  const rows = [...MOVES, ...(story.more ?? [])].map(([key, day, status]) => {
    const [, component] = ofWhom(story, key);
    return [
      named(story, key),
      story.at(Number(day)).toISOString(),
      status,
      `Wish ${named(story, key)}`,
      'Story',
      `component:default/${component}`,
    ].join(',');
  });
  return ['key,time,status,title,type,entity', ...rows, ''].join('\n');
}

/** What blocks what, as CSV. */
export function returnsLinksCsv(story: ReturnsStory): string {
  const blocked = (key: string, by: string, day: number) =>
    [
      named(story, key),
      named(story, by),
      'blocked-by',
      story.at(day).toISOString(),
    ].join(',');
  return [
    'from,to,relation,at',
    blocked('RET-1', 'OPS-1', 14),
    blocked('RET-6', 'OPS-2', 20),
    '',
  ].join('\n');
}

function ofWhom(story: ReturnsStory, key: string) {
  return key.startsWith('OPS') ? story.awaited : story.waiting;
}

function named(story: ReturnsStory, key: string): string {
  return `${ofWhom(story, key)[0]}-${key.split('-')[1]}`;
}
