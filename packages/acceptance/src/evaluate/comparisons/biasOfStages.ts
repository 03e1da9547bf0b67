import { Comparison } from '../report/Comparison';
import { entriesOf, Entered, stagesEntered } from '../run/ledgerOf';
import { PlayedCompany } from '../run/playCompany';

const HOUR = 3_600_000;

/**
 * How far the time in each stage, as the product shows it, is from what really
 * happened: over items that are done by both, calendar hours per item. It is
 * what no tool tells, and has no bar.
 */
export async function biasOfStages({
  ledger,
  product,
}: PlayedCompany): Promise<Comparison> {
  const really = stagesEntered(ledger, 'all');
  const streamOf = new Map(
    entriesOf(ledger, 'item').map(({ item, stream }) => [item, stream]),
  );
  const sums = new Map<
    string,
    { items: number; true: number; shown: number }
  >();
  let done = 0;
  for (const stream of product.streams.keys()) {
    for (const { itemKey, visits, state } of await product.timelines(stream)) {
      const way = really.get(itemKey);
      if (
        streamOf.get(itemKey) !== stream ||
        state !== 'done' ||
        way?.at(-1)?.stage !== 'released'
      ) {
        continue;
      }
      done += 1;
      const shown = hoursIn(
        visits.map(({ stageId, from }) => ({
          stage: stageId ?? 'unknown',
          at: from,
        })),
      );
      const actual = hoursIn(way);
      for (const stage of new Set([...shown.keys(), ...actual.keys()])) {
        const sum = sums.get(stage) ?? { items: 0, true: 0, shown: 0 };
        sum.items += actual.has(stage) ? 1 : 0;
        sum.true += actual.get(stage) ?? 0;
        sum.shown += shown.get(stage) ?? 0;
        sums.set(stage, sum);
      }
    }
  }
  const stages = [...sums].filter(([stage]) => stage !== 'released');
  const bias = (sum: { true: number; shown: number }) =>
    (sum.shown - sum.true) / done;
  return {
    title: 'Time in stages against the true ledger',
    tables: [
      {
        columns: [
          'stage',
          'items in it',
          'true h per done item',
          'shown h',
          'bias h',
          'bias',
        ],
        rows: stages.map(([stage, sum]) => [
          stage,
          String(sum.items),
          (sum.true / done).toFixed(2),
          (sum.shown / done).toFixed(2),
          signed(bias(sum)),
          sum.true
            ? `${signed((100 * (sum.shown - sum.true)) / sum.true)} %`
            : '',
        ]),
      },
    ],
    measures: stages.map(([stage, sum]) => ({
      name: `bias of ${stage}`,
      value: bias(sum),
      unit: 'hours' as const,
    })),
    notes: [`${done} items that are done, by the ledger and the product.`],
  };
}

/** Hours in each stage but the last, which has not ended. */
function hoursIn(entered: readonly Entered[]): ReadonlyMap<string, number> {
  const hours = new Map<string, number>();
  entered.slice(0, -1).forEach(({ stage, at }, place) => {
    const time = (entered[place + 1].at - at) / HOUR;
    hours.set(stage, (hours.get(stage) ?? 0) + time);
  });
  return hours;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(2)}`;
}
