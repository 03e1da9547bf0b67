import { Comparison } from '../report/Comparison';
import { delaysAnswered } from '../run/delaysAnswered';
import { entriesOf } from '../run/ledgerOf';
import { PlayedCompany } from '../run/playCompany';

const DAY = 86_400_000;
const APART = 0.01;

/**
 * Holds how long the done items of each stream waited for items of another to
 * what the ledger says of them.
 */
export async function compareDependencies(
  played: PlayedCompany,
): Promise<Comparison> {
  const { ledger } = played;
  const streamOf = new Map(
    entriesOf(ledger, 'item').map(({ item, stream }) => [item, stream]),
  );
  const done = new Set(
    entriesOf(ledger, 'stage')
      .filter(({ stage }) => stage === 'released')
      .map(({ item }) => item),
  );
  const expected = new Map<string, { delayMs: number; items: Set<string> }>();
  for (const entry of entriesOf(ledger, 'dependency')) {
    if (done.has(entry.item)) {
      const edge = edgeName(
        streamOf.get(entry.item)!,
        streamOf.get(entry.for)!,
      );
      const known = expected.get(edge) ?? { delayMs: 0, items: new Set() };
      known.delayMs += entry.until - entry.at;
      known.items.add(entry.item);
      expected.set(edge, known);
    }
  }
  const answered = new Map(
    (await delaysAnswered(played)).map(delay => [
      edgeName(delay.stream, delay.party),
      delay,
    ]),
  );
  const edges = [...new Set([...expected.keys(), ...answered.keys()])].sort();
  const rows = edges.map(edge => {
    const really = expected.get(edge);
    const shown = answered.get(edge);
    const days = really ? really.delayMs / DAY : 0;
    const told = shown ? shown.delayMs / DAY : 0;
    return {
      edge,
      cells: [
        String(really?.items.size ?? 0),
        String(shown?.items ?? 0),
        days.toFixed(2),
        told.toFixed(2),
      ],
      apart: days ? told / days - 1 : Infinity,
    };
  });
  return {
    title: 'Delay by dependencies against the observable ledger',
    tables: [
      {
        columns: [
          'who waited for whom',
          'items',
          'items shown',
          'days',
          'days shown',
          'apart',
        ],
        rows: rows.map(({ edge, cells, apart }) => [
          edge,
          ...cells,
          `${(100 * apart).toFixed(3)} %`,
        ]),
      },
    ],
    measures: rows.map(({ edge, apart }) => ({
      name: `delay of ${edge}, apart from the ledger`,
      value: apart,
      unit: 'share' as const,
      bar: { words: 'within 1 %', met: Math.abs(apart) <= APART },
    })),
    notes: [],
  };
}

function edgeName(from: string, to: string): string {
  return `${from} for ${to}`;
}
