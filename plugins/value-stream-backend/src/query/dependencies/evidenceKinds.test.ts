import { Knex } from 'knex';
import {
  databaseIds,
  migratedDatabase,
} from '../../__testUtils__/testDatabases';
import {
  CART,
  CATALOG,
  DAY_0,
  DAY,
  FRAUD,
  itemFacts,
  live,
  PLATFORM,
  PRICES,
  RISK,
  RUNTIME,
  SHOP,
} from './__testUtils__/waitingWorld';

jest.setTimeout(120_000);

type Facts = ReturnType<typeof itemFacts>;

interface Waited {
  readonly item: string;
  readonly party: string;
  readonly evidence: string;
  /** From and to, in days. */
  readonly from: number;
  readonly to: number;
  readonly worked: number;
}

describe.each(databaseIds)('evidence of waiting on %s', id => {
  let database: Knex;
  beforeEach(async () => {
    database = await migratedDatabase(id);
  });
  afterEach(() => database.destroy());

  async function waitsAfter(...facts: readonly Facts[]): Promise<Waited[]> {
    await live(database, [
      { catalog: CATALOG },
      ...facts.flat().map(told => ({ facts: told })),
    ]);
    const rows: Record<string, string>[] = await database('wait')
      .where('stream_ref', SHOP)
      .orderBy(['item_key', 'from_at', 'party'])
      .select('*');
    return rows.map(row => ({
      item: row.item_key,
      party: row.party,
      evidence: row.evidence,
      from: (Number(row.from_at) - DAY_0) / DAY,
      to: (Number(row.to_at) - DAY_0) / DAY,
      worked: Number(row.worked),
    }));
  }
  const openTies = () =>
    database('tie')
      .where('open', 1)
      .select('item_key', 'evidence', 'party', 'other_key');

  it('counts a blocker that was taken away for the time it stood, and no longer', async () => {
    const waits = await waitsAfter(
      itemFacts('A', CART, 'ready 0, dev 10, done 12', [['P', 2, 6]]),
      // In work since day 4; the link was gone two days before it was done.
      itemFacts('P', RUNTIME, 'ready 0, dev 4, done 8'),
    );
    const shared = { item: 'A', party: PLATFORM, evidence: 'blocked-by' };
    expect(waits).toEqual([
      { ...shared, from: 2, to: 4, worked: 0 },
      { ...shared, from: 4, to: 6, worked: 1 },
    ]);
    expect(await openTies()).toEqual([]);
  });

  it('makes an item at work wait for a blocker that was taken away', async () => {
    const waits = await waitsAfter(
      itemFacts('A', CART, 'dev 0, done 12', [['P', 2, 6]]),
      itemFacts('P', RUNTIME, 'ready 0, dev 8, done 9'),
    );
    expect(waits).toMatchObject([{ party: PLATFORM, from: 2, to: 6 }]);
  });

  it('holds nothing up now by a blocker that was taken away', async () => {
    await waitsAfter(
      itemFacts('A', CART, 'ready 0', [['P', 2, 6]]),
      itemFacts('P', RUNTIME, 'ready 0'),
    );
    expect(await openTies()).toEqual([]);
  });

  const flagged = itemFacts('SHOP-1', CART, 'dev 0, done 12', [], {
    flags: [['waits for RISK-7, and UTF-8', 3, 9]],
  });
  const named = itemFacts('RISK-7', FRAUD, 'ready 1, dev 5, done 7');

  it('waits for whom a flag names, as long as that is open and the flag stands', async () => {
    const shared = { item: 'SHOP-1', party: RISK, evidence: 'flag' };
    expect(await waitsAfter(flagged, named)).toEqual([
      { ...shared, from: 3, to: 5, worked: 0 },
      { ...shared, from: 5, to: 7, worked: 1 },
    ]);
  });

  it('finds whom a flag names when that comes later, and again when it moves on', async () => {
    await waitsAfter(flagged);
    expect(await openTies()).toEqual([]);
    await waitsAfter(named.slice(0, 1), named.slice(-1));
    // Open since day 1, as far as is known: up to when the flag was lowered.
    expect(await waitsAfter()).toMatchObject([{ from: 3, to: 9 }]);
    expect(await waitsAfter(named)).toMatchObject([
      { from: 3, to: 5 },
      { from: 5, to: 7 },
    ]);
  });

  it('waits for nobody where a flag names an item of its own team, or several by one name', async () => {
    const waits = await waitsAfter(
      itemFacts('SHOP-2', CART, 'dev 0, done 12', [], {
        flags: [['after SHOP-3', 3, 5]],
      }),
      itemFacts('SHOP-3', PRICES, 'ready 0'),
      itemFacts('SHOP-4', CART, 'dev 0, done 12', [], {
        flags: [['after OPS-1', 3, 5]],
      }),
      itemFacts('jira:one.example/OPS-1', RUNTIME, 'ready 0'),
      itemFacts('jira:two.example/OPS-1', RUNTIME, 'ready 0'),
    );
    // Its own stream's other component is named with it.
    expect(waits.map(({ item, party }) => [item, party])).toEqual([
      ['SHOP-2', SHOP],
    ]);
  });

  it('tells a flag that stands now', async () => {
    await waitsAfter(
      itemFacts('SHOP-5', CART, 'dev 0', [], { flags: [['RISK-8', 3]] }),
      itemFacts('RISK-8', FRAUD, 'ready 1'),
    );
    expect(await openTies()).toEqual([
      {
        item_key: 'SHOP-5',
        evidence: 'flag',
        party: RISK,
        other_key: 'RISK-8',
      },
    ]);
  });

  it('ties a parent, which counts in no figure itself, to where its children are at home', async () => {
    const waits = await waitsAfter(
      itemFacts('PARENT', CART, 'ready 0, dev 9, done 10'),
      itemFacts('CHILD', RUNTIME, 'ready 1, dev 3, done 6', [], {
        childOf: 'PARENT',
      }),
    );
    expect(waits).toEqual([]);
    expect(
      await database('tie')
        .where('item_key', 'PARENT')
        .select('stream_ref', 'evidence', 'party', 'entity', 'other_key'),
    ).toEqual([
      {
        stream_ref: SHOP,
        evidence: 'child',
        party: PLATFORM,
        entity: RUNTIME,
        other_key: 'CHILD',
      },
    ]);
  });
});
