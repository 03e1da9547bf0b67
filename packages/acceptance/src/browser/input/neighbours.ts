import { component } from './component';

/** Days of March 2025, at 09:00 UTC, on which an item came to be ready, at work and done. */
const ITEMS: Readonly<Record<string, readonly [number, number, number]>> = {
  'OFF-1': [3, 9, 10],
  'OFF-2': [3, 8, 9],
  'OFF-3': [1, 2, 3],
  'STO-1': [2, 5, 7],
  'LED-1': [1, 4, 6],
};

const COMPONENT: Readonly<Record<string, string>> = {
  OFF: 'near-offers',
  STO: 'near-stock',
  LED: 'near-ledger',
};

/**
 * Three streams that wait for each other in a circle: OFF-1 from the 3rd to
 * the 7th for STO-1, which waits from the 2nd to the 6th for LED-1, which
 * waits from the 1st to the 3rd for OFF-3. OFF-2 is flagged from the 4th to
 * the 8th, because of LED-1, which is done on the 6th.
 */
export const NEIGHBOURS = {
  components: Object.entries({
    'near-offers': 'offers',
    'near-stock': 'stock',
    'near-ledger': 'ledger',
  }).map(([name, stream]) =>
    component(name, {
      annotations: {
        'value-stream/stream': stream,
        'value-stream/stages': 'desk',
      },
    }),
  ),
  files: {
    'neighbours.csv': lines(
      'key,time,status,title,type,entity',
      Object.entries(ITEMS).flatMap(([key, days]) =>
        ['Ready', 'Doing', 'Done'].map((status, place) =>
          [
            key,
            instant(days[place]),
            status,
            `Wish ${key}`,
            'Story',
            `component:default/${COMPONENT[key.slice(0, 3)]}`,
          ].join(','),
        ),
      ),
    ),
    'neighbours-links.csv': lines('from,to,relation', [
      'OFF-1,STO-1,blocked-by',
      'STO-1,LED-1,blocked-by',
      'LED-1,OFF-3,blocked-by',
    ]),
    'neighbours-flags.csv': lines('key,time,verb,reason', [
      `OFF-2,${instant(4)},blocked,waits for LED-1`,
      `OFF-2,${instant(8)},unblocked,`,
    ]),
  },
} as const;

function instant(day: number): string {
  return new Date(Date.UTC(2025, 2, day, 9)).toISOString();
}

function lines(head: string, rows: readonly string[]): string {
  return [head, ...rows, ''].join('\n');
}
