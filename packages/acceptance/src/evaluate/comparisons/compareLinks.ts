import {
  pooled,
  PrecisionAndRecall,
  precisionAndRecall,
} from '../measures/precisionAndRecall';
import { Comparison } from '../report/Comparison';
import { wordsOf } from '../report/words';
import { entriesOf } from '../run/ledgerOf';
import { PlayedCompany } from '../run/playCompany';

const LEAST = 0.99;

/**
 * Holds links to what the ledger says could be observed. Of what the product
 * linked, only pairs count whose ends the ledger speaks of: it knows of no
 * commit but those that were merged, and of no wait that is not over.
 */
export async function compareLinks({
  ledger,
  product,
}: PlayedCompany): Promise<Comparison> {
  const changes = entriesOf(ledger, 'change');
  const merged = [...changes, ...entriesOf(ledger, 'fix')];
  const deployments = entriesOf(ledger, 'deployment').filter(
    ({ deployment }) => deployment !== undefined,
  );
  const delivered = new Set(
    entriesOf(ledger, 'stage')
      .filter(({ stage }) => stage === 'released')
      .map(({ item }) => item),
  );
  const known = {
    item: new Set(entriesOf(ledger, 'item').map(({ item }) => item)),
    change: new Set(merged.map(({ change }) => change)),
    commit: new Set(merged.map(({ commit }) => commit)),
    // The ledger tells of a wait when it is over.
    blocker: delivered,
    deployment: new Set(deployments.map(({ deployment }) => deployment!)),
  };
  const [implementing, containing, blocking] = await Promise.all(
    (['implements', 'contains', 'blocked-by'] as const).map(relation =>
      product.links(relation),
    ),
  );
  const found = (
    links: typeof implementing,
    from: keyof typeof known,
    to: keyof typeof known,
  ) =>
    new Set(
      links
        .filter(link => known[from].has(link.from) && known[to].has(link.to))
        .map(link => pair(link.from, link.to)),
    );
  const named = changes.filter(({ part }) => part === 'observable');
  const kinds: readonly (readonly [string, PrecisionAndRecall])[] = [
    [
      'item and change',
      precisionAndRecall(
        found(implementing, 'change', 'item'),
        new Set(named.map(({ change, item }) => pair(change, item))),
      ),
    ],
    [
      'change and the commit it was merged as',
      precisionAndRecall(
        found(containing, 'change', 'commit'),
        // The forge tells of that whether an item is named or not.
        new Set(merged.map(({ change, commit }) => pair(change, commit))),
      ),
    ],
    [
      'deployment and the commits it brought',
      precisionAndRecall(
        found(containing, 'deployment', 'commit'),
        new Set(
          deployments.flatMap(({ deployment, commits }) =>
            commits.map(commit => pair(deployment!, commit)),
          ),
        ),
      ),
    ],
    [
      'item and the item it waited for',
      precisionAndRecall(
        found(blocking, 'item', 'blocker'),
        new Set(
          entriesOf(ledger, 'dependency').map(entry =>
            pair(entry.item, entry.for),
          ),
        ),
      ),
    ],
  ];
  const all = pooled(kinds.map(([, measured]) => measured));
  return {
    title: 'Links against the observable ledger',
    tables: [
      {
        columns: ['between', 'right', 'wrong', 'missed', 'precision', 'recall'],
        rows: [...kinds, ['all', all] as const].map(([name, measured]) => [
          name,
          String(measured.right),
          String(measured.wrong),
          String(measured.missed),
          wordsOf({ value: measured.precision, unit: 'share' }),
          wordsOf({ value: measured.recall, unit: 'share' }),
        ]),
      },
    ],
    measures: kinds.flatMap(([name, { precision, recall }]) => [
      held(`precision of links: ${name}`, precision),
      held(`recall of links: ${name}`, recall),
    ]),
    notes: [],
  };
}

function held(name: string, value: number | undefined) {
  return {
    name,
    value,
    unit: 'share' as const,
    bar: {
      words: `at least ${100 * LEAST} %`,
      met: value !== undefined && value >= LEAST,
    },
  };
}

function pair(from: string, to: string): string {
  return `${from}\n${to}`;
}
