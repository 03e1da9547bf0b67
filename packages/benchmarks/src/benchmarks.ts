import { TOOLS } from './connectors/tools';

/** One file that measures, run in a process of its own. */
export interface Benchmark {
  readonly group: 'engine' | 'connectors' | 'git' | 'linking' | 'api';
  /** From this folder. */
  readonly file: string;
  readonly args: readonly string[];
}

/** All of them, in the order of the table. */
export const BENCHMARKS: readonly Benchmark[] = [
  { group: 'engine', file: 'engine/timelines.ts', args: ['tracker'] },
  { group: 'engine', file: 'engine/timelines.ts', args: ['delivered'] },
  { group: 'engine', file: 'engine/map.ts', args: [] },
  { group: 'engine', file: 'engine/dependencies.ts', args: [] },
  { group: 'engine', file: 'engine/forecast.ts', args: [] },
  { group: 'engine', file: 'engine/commitGraph.ts', args: [] },
  ...[...TOOLS, 'signature'].map(
    (tool): Benchmark => ({
      group: 'connectors',
      file: 'connectors/translate.ts',
      args: [tool],
    }),
  ),
  { group: 'git', file: 'git/backfill.ts', args: ['sqlite'] },
  { group: 'git', file: 'git/backfill.ts', args: ['postgres'] },
  { group: 'linking', file: 'linking/linking.ts', args: ['whole'] },
  { group: 'api', file: 'api/answers.ts', args: ['sqlite'] },
  { group: 'api', file: 'api/answers.ts', args: ['postgres'] },
];
