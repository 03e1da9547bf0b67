import fc from 'fast-check';
import { Knex } from 'knex';
import { entityOf } from '../../__testUtils__/testCatalog';
import {
  databaseIds,
  migratedDatabase,
} from '../../__testUtils__/testDatabases';
import { RegisteredEntity } from '../../streams/RegisteredEntity';
import { day, itemFacts, live } from './__testUtils__/waitingWorld';
import { readDependencyQuery } from './DependencyQuery';
import { getDependencies } from './getDependencies';
import { contextOf } from '../__testUtils__/contextOf';

jest.setTimeout(240_000);

const stream = (name: string) => `valuestream:default/${name}`;
const component = (name: string) => `component:default/${name}`;

/** Innermost streams of each component. The ledger is of two; shop and platform are nested in the market. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  cart: ['shop'],
  runtime: ['platform'],
  ledger: ['risk', 'shop'],
  fraud: ['risk'],
};
const COMPONENTS = Object.keys(HOMES);
const NESTED: Readonly<Record<string, readonly string[]>> = {
  market: ['market', 'shop', 'platform'],
  shop: ['shop'],
  platform: ['platform'],
  risk: ['risk'],
};
const EVERYTHING = 'domain:default/everything';

const CATALOG: readonly RegisteredEntity[] = [
  entityOf(EVERYTHING),
  ...Object.keys(NESTED).map(name =>
    entityOf(stream(name), {
      valueStream: {
        // Known of streams without an item too, so that they count together.
        flowItem: 'work-items',
        ...(['shop', 'platform'].includes(name) && { parent: 'market' }),
      },
    }),
  ),
  ...COMPONENTS.map(name =>
    entityOf(component(name), {
      partOf: [EVERYTHING],
      annotations: { 'value-stream/stream': HOMES[name].join(', ') },
    }),
  ),
];

/** Instants are counted in steps of 45 minutes, which are exact parts of a day. */
const STEPS_A_DAY = 32;
const MINUTES_A_STEP = 45;
const WINDOW = { from: 10, to: 40 };

/** Ready, at work and done, each at a step; what it was blocked by, and since when. */
const arbitraryItems = fc.array(
  fc.record({
    home: fc.constantFrom(...COMPONENTS),
    ready: fc.integer({ min: 0, max: 20 * STEPS_A_DAY }),
    waits: fc.integer({ min: 1, max: 12 * STEPS_A_DAY }),
    works: fc.integer({ min: 1, max: 6 * STEPS_A_DAY }),
    blockedBy: fc.uniqueArray(
      fc.record({
        other: fc.nat(6),
        after: fc.integer({ min: 0, max: 10 * STEPS_A_DAY }),
      }),
      { maxLength: 3, selector: ({ other }) => other },
    ),
  }),
  { minLength: 4, maxLength: 7 },
);

interface Item {
  readonly home: string;
  readonly ready: number;
  readonly dev: number;
  readonly done: number;
  readonly blockers: readonly { readonly other: number; readonly on: number }[];
}

function itemsOf(
  drawn: typeof arbitraryItems extends fc.Arbitrary<infer T> ? T : never,
): readonly Item[] {
  return drawn.map(({ home, ready, waits, works, blockedBy }, own) => ({
    home,
    ready,
    dev: ready + waits,
    done: ready + waits + works,
    blockers: blockedBy
      .filter(({ other }) => other !== own && other < drawn.length)
      .map(({ other, after }) => ({ other, on: ready + after })),
  }));
}

/**
 * What each component had of an item's waiting, in minutes, by going through
 * its life minute by minute; `nobody` where there is no cause. While at work
 * it waits from its last own fact in the time that a blocker is open on.
 */
function minutesOf(items: readonly Item[], item: Item) {
  const { ready, dev, done, blockers } = item;
  const facts = [ready, dev, done, ...blockers.map(({ on }) => on)];
  const open = blockers.map(({ other, on }) => {
    const from = Math.max(on, items[other].ready);
    const to = items[other].done;
    const last = Math.max(from, ...facts.filter(at => at >= from && at < to));
    return { home: items[other].home, from, to, last };
  });
  const had = new Map<string, number>();
  let waited = 0;
  const first = ready * MINUTES_A_STEP;
  for (let minute = first; minute < done * MINUTES_A_STEP; minute += 1) {
    const at = minute / MINUTES_A_STEP;
    const now = open.filter(({ from, to }) => from <= at && at < to);
    if (at >= dev && !now.some(({ last }) => last <= at)) continue;
    waited += 1;
    const own = HOMES[item.home];
    const parties = new Map<string, Set<string>>();
    for (const { home } of now) {
      const shared = HOMES[home].filter(ref => own.includes(ref));
      for (const ref of shared.length ? shared : HOMES[home]) {
        parties.set(ref, (parties.get(ref) ?? new Set()).add(home));
      }
    }
    if (parties.size === 0) had.set('nobody', (had.get('nobody') ?? 0) + 1);
    for (const [party, entities] of parties) {
      for (const entity of entities) {
        const key = `${party} ${entity}`;
        const part = 1 / parties.size / entities.size;
        had.set(key, (had.get(key) ?? 0) + part);
      }
    }
  }
  return { waited, had };
}

describe.each(databaseIds)('sums on %s', id => {
  async function inWorld(
    items: readonly Item[],
    look: (database: Knex) => Promise<void>,
  ): Promise<void> {
    const database = await migratedDatabase(id);
    const on = (step: number) => String(step / STEPS_A_DAY);
    try {
      await live(database, [
        { catalog: CATALOG },
        ...items.flatMap(({ home, ready, dev, done, blockers }, n) =>
          itemFacts(
            `I${n}`,
            component(home),
            `ready ${on(ready)}, dev ${on(dev)}, done ${on(done)}`,
            blockers.map(
              blocker => [`I${blocker.other}`, Number(on(blocker.on))] as const,
            ),
          ).map(facts => ({ facts })),
        ),
      ]);
      await look(database);
    } finally {
      await database.destroy();
    }
  }

  it('of all edges are the waiting on others, no item twice in nested or crossing streams, as a sweep of every minute has it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryItems.map(itemsOf), async items => {
        const swept = items.map(item => ({ item, ...minutesOf(items, item) }));
        const inWindow = swept.filter(
          ({ item: { done } }) =>
            done >= WINDOW.from * STEPS_A_DAY && done < WINDOW.to * STEPS_A_DAY,
        );
        await inWorld(items, async database => {
          const ask = (ref: string) =>
            getDependencies(
              contextOf(database, day(60)),
              ref,
              readDependencyQuery(
                {
                  from: new Date(day(WINDOW.from)).toISOString(),
                  to: new Date(day(WINDOW.to)).toISOString(),
                },
                day(60),
              ),
            );
          const views = [
            ...Object.entries(NESTED).map(([name, nested]) => ({
              ref: stream(name),
              isIn: (home: string) =>
                HOMES[home].some(one => nested.includes(one)),
              isOwn: (party: string) => nested.includes(party),
            })),
            ...COMPONENTS.map(name => ({
              ref: component(name),
              isIn: (home: string) => home === name,
              isOwn: (_: string, entity: string) => entity === name,
            })),
            { ref: EVERYTHING, isIn: () => true, isOwn: () => true },
          ];
          for (const { ref, isIn, isOwn } of views) {
            const { totals, waitsFor } = await ask(ref);
            const own = inWindow.filter(({ item }) => isIn(item.home));
            const sums = { self: 0, others: 0, nobody: 0 };
            for (const { had } of own) {
              for (const [key, minutes] of had) {
                const [party, entity] = key.split(' ');
                if (key === 'nobody') sums.nobody += minutes;
                else if (isOwn(party, entity)) sums.self += minutes;
                else sums.others += minutes;
              }
            }
            const inMinutes = (ms: number) => ms / 60_000;
            expect([ref, totals.items]).toEqual([ref, own.length]);
            expect(inMinutes(totals.totalWaitMs)).toBeCloseTo(
              own.reduce((sum, { waited }) => sum + waited, 0),
              3,
            );
            expect(inMinutes(totals.edgesMs)).toBeCloseTo(sums.others, 3);
            expect(inMinutes(totals.selfMs)).toBeCloseTo(sums.self, 3);
            expect(inMinutes(totals.unexplainedMs)).toBeCloseTo(sums.nobody, 3);
            expect(
              waitsFor.reduce((sum, edge) => sum + edge.delayMs, 0),
            ).toBeCloseTo(totals.edgesMs, 3);
          }
          for (const [name, nested] of Object.entries(NESTED)) {
            const { totals } = await ask(stream(name));
            // Who is of another stream as well waited there.
            const others = inWindow
              .filter(({ item }) =>
                HOMES[item.home].some(home => !nested.includes(home)),
              )
              .flatMap(({ had }) => [...had])
              .filter(([key]) => nested.includes(key.split(' ')[0]))
              .reduce((sum, [, minutes]) => sum + minutes, 0);
            expect(totals.othersMs / 60_000).toBeCloseTo(others, 3);
          }
        });
      }),
      { numRuns: id === 'SQLITE_3' ? 15 : 4 },
    );
  });
});
