import { DIRT } from '../dirt/shares';
import { Comparison } from './Comparison';
import { tableLines } from './printTable';
import { wordsOf } from './words';

const TITLE = 'The same with dirt';

/** How each figure gets worse with dirt: reported, no bar. */
export function degradationLines(
  clean: readonly Comparison[],
  dirty: readonly Comparison[],
): readonly string[] {
  const found = new Map(
    dirty.flatMap(({ measures }) =>
      measures.map(measure => [measure.name, measure]),
    ),
  );
  return [
    TITLE,
    '='.repeat(TITLE.length),
    '',
    ...tableLines({
      columns: ['dirt', 'share'],
      rows: Object.entries(DIRT).map(([name, share]) => [
        name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`),
        wordsOf({ value: share, unit: 'share' }),
      ]),
    }),
    '',
    ...tableLines({
      columns: ['figure', 'clean', 'dirty', 'difference'],
      rows: clean.flatMap(({ measures }) =>
        measures.map(({ name, value, unit }) => {
          const other = found.get(name)?.value;
          return [
            name,
            wordsOf({ value, unit }),
            wordsOf({ value: other, unit }),
            value === undefined || other === undefined
              ? ''
              : wordsOf({ value: other - value, unit }),
          ];
        }),
      ),
    }),
    '',
  ];
}
