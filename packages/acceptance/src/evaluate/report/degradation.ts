import { DIRT } from '../dirt/shares';
import { Comparison, Measure } from './Comparison';
import { tableLines } from './printTable';
import { wordsOf } from './words';

const TITLE = 'The same with dirt';
/** What is less, and printed as 0.00, is nothing to tell a share of. */
const SMALLEST = 0.005;

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
      columns: ['figure', 'clean', 'dirty', 'difference', 'of clean', 'bar'],
      rows: clean.flatMap(({ measures }) =>
        measures.map(measure => degraded(measure, found.get(measure.name))),
      ),
    }),
    '',
  ];
}

/** One figure: apart by points where it is a share, else also as a share of what it was. */
function degraded(
  { name, value, unit }: Measure,
  dirty: Measure | undefined,
): readonly string[] {
  const other = dirty?.value;
  const words = ['missed', 'held'];
  const both = value !== undefined && other !== undefined;
  const difference = both ? wordsOf({ value: other - value, unit }) : '';
  return [
    name,
    wordsOf({ value, unit }),
    wordsOf({ value: other, unit }),
    unit === 'share' ? difference.replace('%', 'points') : difference,
    both && unit !== 'share' && Math.abs(value) >= SMALLEST
      ? wordsOf({ value: other / value - 1, unit: 'share' })
      : '',
    dirty?.bar === undefined ? '' : words[Number(dirty.bar.met)],
  ];
}
