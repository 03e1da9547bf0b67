import { Comparison } from './Comparison';
import { tableLines } from './printTable';
import { wordsOf } from './words';

/** A comparison in lines: its tables, its figures with their bars, its notes. */
export function comparisonLines(comparison: Comparison): readonly string[] {
  const { title, tables, measures, notes } = comparison;
  const held = measures.filter(({ bar }) => bar);
  return [
    title,
    '='.repeat(title.length),
    '',
    ...tables.flatMap(table => [...tableLines(table), '']),
    ...held.map(
      ({ name, bar, ...measure }) =>
        `${bar!.met ? 'passed' : 'FAILED'}  ${name}: ${wordsOf(measure)}, ${
          bar!.words
        }`,
    ),
    ...(held.length ? [''] : []),
    ...notes.flatMap(note => [note, '']),
  ];
}
