import { Comparison } from '../report/Comparison';
import { delaysAnswered } from '../run/delaysAnswered';
import { Entry, entriesOf } from '../run/ledgerOf';
import { PlayedCompany } from '../run/playCompany';

const DAY = 86_400_000;
const APART = 0.01;

/** What one stream waited for another: items and days. */
interface Edge {
  readonly items: number;
  readonly days: number;
}

/**
 * Holds how long the done items that a stream's page shows waited for another
 * stream to what the ledger says of the same items.
 */
export async function compareDependencies({
  ledger,
  product,
  now,
}: PlayedCompany): Promise<Comparison> {
  const waits = finishedWaits(ledger);
  const streamOf = new Map(
    entriesOf(ledger, 'item').map(({ item, stream }) => [item, stream]),
  );
  const rows: { edge: string; really: Edge; shown: Edge; apart: number }[] = [];
  for (const [stream, { ref }] of product.streams) {
    const items = new Set(
      (await product.timelines(stream)).map(({ itemKey }) => itemKey),
    );
    const own = waits.filter(({ item }) => items.has(item));
    const answers = await delaysAnswered(product, ref, now);
    const parties = new Set([
      ...own.map(wait => streamOf.get(wait.for)!),
      ...answers.map(({ party }) => party),
    ]);
    for (const party of [...parties].filter(name => name !== stream).sort()) {
      const really = edgeOf(own.filter(w => streamOf.get(w.for) === party));
      const answer = answers.find(one => one.party === party);
      const shown = {
        items: answer?.items ?? 0,
        days: (answer?.delayMs ?? 0) / DAY,
      };
      rows.push({
        edge: `${stream} for ${party}`,
        really,
        shown,
        apart: really.days ? shown.days / really.days - 1 : Infinity,
      });
    }
  }
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
        rows: rows.map(({ edge, really, shown, apart }) => [
          edge,
          String(really.items),
          String(shown.items),
          really.days.toFixed(2),
          shown.days.toFixed(2),
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

/** Waits of items that are in production by now. */
function finishedWaits(
  ledger: PlayedCompany['ledger'],
): readonly Entry<'dependency'>[] {
  const done = new Set(
    entriesOf(ledger, 'stage')
      .filter(({ stage }) => stage === 'released')
      .map(({ item }) => item),
  );
  return entriesOf(ledger, 'dependency').filter(({ item }) => done.has(item));
}

function edgeOf(waits: readonly Entry<'dependency'>[]): Edge {
  const ms = waits.reduce((sum, { at, until }) => sum + until - at, 0);
  return { items: new Set(waits.map(({ item }) => item)).size, days: ms / DAY };
}
