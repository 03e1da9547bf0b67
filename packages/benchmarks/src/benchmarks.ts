import { SERVED_TOOLS } from './connectors/served/loadServed';
import { TOOLS } from './connectors/tools';

/** One file that measures, run in a process of its own. */
export interface Benchmark {
  readonly group:
    | 'engine'
    | 'connectors'
    | 'git'
    | 'linking'
    | 'api'
    | 'registry'
    | 'webhooks';
  /** From this folder. */
  readonly file: string;
  readonly args: readonly string[];
  /** Where the whole size takes long: what gives it, for `--full`. */
  readonly fullArgs?: readonly string[];
  /** Options of the process, for a heap of a certain size. */
  readonly node?: readonly string[];
}

/** Of a portal in a small container; where there is more, V8 lets garbage lie longer. */
const SMALL_HEAP = ['--max-heap-size=1024'];

/** All of them, in the order of the table. */
export const BENCHMARKS: readonly Benchmark[] = [
  { group: 'engine', file: 'engine/timelines.ts', args: ['tracker'] },
  { group: 'engine', file: 'engine/timelines.ts', args: ['delivered'] },
  { group: 'engine', file: 'engine/map.ts', args: [] },
  { group: 'engine', file: 'engine/dependencies.ts', args: [] },
  { group: 'engine', file: 'engine/forecast.ts', args: [] },
  { group: 'engine', file: 'engine/commitGraph.ts', args: [] },
  ...TOOLS.map(
    (tool): Benchmark => ({
      group: 'connectors',
      file: 'connectors/translate.ts',
      args: [tool],
    }),
  ),
  ...SERVED_TOOLS.map(
    (tool): Benchmark => ({
      group: 'connectors',
      file: 'connectors/backfill.ts',
      args: [tool],
      node: SMALL_HEAP,
    }),
  ),
  ...['sqlite', 'postgres'].map(
    (database): Benchmark => ({
      group: 'git',
      file: 'git/backfill.ts',
      args: [database],
      node: SMALL_HEAP,
    }),
  ),
  {
    group: 'linking',
    file: 'linking/linking.ts',
    args: ['tenth'],
    fullArgs: ['whole'],
  },
  { group: 'api', file: 'api/answers.ts', args: ['sqlite'] },
  { group: 'api', file: 'api/answers.ts', args: ['postgres'] },
  { group: 'api', file: 'api/dependencies.ts', args: ['sqlite'] },
  { group: 'api', file: 'api/dependencies.ts', args: ['postgres'] },
  { group: 'api', file: 'api/overview.ts', args: ['sqlite'] },
  { group: 'api', file: 'api/overview.ts', args: ['postgres'] },
  { group: 'api', file: 'api/flowAnswers.ts', args: ['sqlite'] },
  { group: 'api', file: 'api/flowAnswers.ts', args: ['postgres'] },
  { group: 'api', file: 'api/stored.ts', args: ['postgres'] },
  { group: 'registry', file: 'registry/follow.ts', args: ['sqlite'] },
  { group: 'registry', file: 'registry/follow.ts', args: ['postgres'] },
  { group: 'webhooks', file: 'webhooks/receive.ts', args: ['sqlite'] },
  { group: 'webhooks', file: 'webhooks/receive.ts', args: ['postgres'] },
];
