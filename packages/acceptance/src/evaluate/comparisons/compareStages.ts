import { pooled, precisionAndRecall } from '../measures/precisionAndRecall';
import { Comparison } from '../report/Comparison';
import { entriesOf, stagesEntered } from '../run/ledgerOf';
import { PlayedCompany } from '../run/playCompany';

/**
 * Holds when each item entered each stage to what the ledger says could be
 * observed, to the second. Each entry is one case; one that the product shows
 * and the ledger does not have is a case, too.
 */
export async function compareStages({
  ledger,
  product,
  heardFrom,
}: PlayedCompany): Promise<Comparison> {
  const expected = stagesEntered(ledger, 'observable', heardFrom);
  const streamOf = new Map(
    entriesOf(ledger, 'item').map(({ item, stream }) => [item, stream]),
  );
  const wrong = new Map<string, string>();
  const rows: string[][] = [];
  const parts = [];
  for (const stream of product.streams.keys()) {
    const found = new Map<string, string[]>();
    for (const { itemKey, visits } of await product.timelines(stream)) {
      // Others see an item that crosses by the stages of their own.
      if (streamOf.get(itemKey) === stream) {
        const entries = found.get(itemKey) ?? [];
        entries.push(
          ...visits.map(({ stageId, from }) => `${stageId} ${from}`),
        );
        found.set(itemKey, entries);
      }
    }
    const own = [...streamOf].filter(([, name]) => name === stream);
    const expectedKeys: string[] = [];
    const foundKeys: string[] = [];
    let exact = 0;
    for (const [item] of own) {
      const told = (expected.get(item) ?? []).map(
        ({ stage, at }) => `${stage} ${at}`,
      );
      const shown = found.get(item) ?? [];
      expectedKeys.push(...told.map(entry => `${item} ${entry}`));
      foundKeys.push(...shown.map(entry => `${item} ${entry}`));
      if (told.join() === shown.join()) {
        exact += 1;
      } else {
        wrong.set(item, firstDifference(told, shown));
      }
    }
    const part = precisionAndRecall(new Set(foundKeys), new Set(expectedKeys));
    parts.push(part);
    rows.push(
      [
        stream,
        own.length,
        exact,
        part.right + part.missed,
        part.right,
        part.missed,
        part.wrong,
      ].map(String),
    );
  }
  const { right, missed, wrong: surplus } = pooled(parts);
  const cases = right + missed + surplus;
  return {
    title: 'Stage times against the observable ledger',
    tables: [
      {
        columns: [
          'stream',
          'items',
          'exact',
          'entries',
          'to the second',
          'missed',
          'surplus',
        ],
        rows: [
          ...rows,
          [
            'all',
            streamOf.size,
            streamOf.size - wrong.size,
            right + missed,
            right,
            missed,
            surplus,
          ].map(String),
        ],
      },
    ],
    measures: [
      {
        name: 'stage entries exact to the second',
        value: right / cases,
        unit: 'share',
        bar: { words: `all of ${cases}`, met: right === cases },
      },
      {
        name: 'items whose whole way is exact',
        value: 1 - wrong.size / streamOf.size,
        unit: 'share',
      },
    ],
    notes: [...wrong]
      .slice(0, 5)
      .map(([item, difference]) => `${item} differs: ${difference}`),
  };
}

/** Entries are a stage and an instant. */
function firstDifference(
  told: readonly string[],
  shown: readonly string[],
): string {
  const place = told.findIndex((entry, i) => entry !== shown[i]);
  const words = (entry: string | undefined) => {
    const [stage, at] = (entry ?? '').split(' ');
    return at ? `${stage} at ${new Date(Number(at)).toISOString()}` : 'nothing';
  };
  const from = place < 0 ? told.length : place;
  return `the ledger has ${words(told[from])}, the product ${words(
    shown[from],
  )}; before it ${words(told[from - 1])}, after it ${words(told[from + 1])}`;
}
