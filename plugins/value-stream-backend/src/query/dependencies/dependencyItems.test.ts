import { databaseIds } from '../../__testUtils__/testDatabases';
import {
  CART,
  DAY,
  iso,
  PLATFORM,
  PRICES,
  RISK,
  SHOP,
} from './__testUtils__/waitingWorld';
import { readDependencyQuery } from './DependencyQuery';
import { getDependencyEvidence } from './getDependencyEvidence';
import { getOpenBlockers } from './getOpenBlockers';
import { seeingAll, seeingAllBut } from '../../__testUtils__/readers';
import { NOW, askingWaits } from './__testUtils__/waitingShop';

jest.setTimeout(120_000);

describe.each(databaseIds)('dependencies on %s', id => {
  const on = askingWaits(id);

  it('opens an edge down to the items, in both directions', async () => {
    const behind = (
      ref: string,
      party: string,
      direction: 'waits-for' | 'waited-for-by',
      visibility = seeingAll,
    ) =>
      getDependencyEvidence(
        { ...on.context, visibility },
        ref,
        readDependencyQuery({ from: iso(5), to: iso(20) }, NOW),
        { party, direction },
        { part: 'counted', limit: 10, offset: 0 },
      );
    const out = await behind(SHOP, PLATFORM, 'waits-for');
    expect(out).toMatchObject({
      party: { title: 'Platform' },
      result: { value: 5.5 * DAY, n: 1 },
      countedTotal: 1,
      leftOutTotal: 0,
    });
    expect(out.items).toEqual([
      {
        key: 'A',
        title: 'Item A',
        value: 5.5 * DAY,
        workMs: 2 * DAY,
        from: iso(1),
        to: iso(8),
        evidence: ['blocked-by'],
        waitedFor: [{ key: 'P', title: 'Item P' }],
      },
    ]);
    const incoming = await behind(PLATFORM, SHOP, 'waited-for-by');
    expect(incoming.items).toEqual(out.items);
    const noShop = seeingAllBut(CART);
    expect(
      (await behind(PLATFORM, SHOP, 'waited-for-by', noShop)).items,
    ).toEqual([
      expect.objectContaining({ key: 'restricted-1', restricted: true }),
    ]);
    expect((await behind(SHOP, 'group:default/x', 'waits-for')).result).toEqual(
      {
        kind: 'unknown',
        reason: 'no-items',
        n: 0,
      },
    );
  });

  it('tells what holds items up now, the oldest first, and what waits behind', async () => {
    const open = (ref: string, between: 'streams' | 'entities' = 'streams') =>
      getOpenBlockers(on.context, ref, { clock: 'calendar', between }, 10);
    const shop = await open(SHOP);
    expect(shop.blockers).toEqual([
      {
        party: expect.objectContaining({ ref: PLATFORM }),
        direction: 'waits-for',
        evidence: 'blocked-by',
        blocker: { key: 'P2', title: 'Item P2' },
        since: iso(4),
        ageMs: 36 * DAY,
        waiting: [{ key: 'F', title: 'Item F', stream: SHOP, since: iso(4) }],
        // F, and G behind it.
        behind: 2,
      },
    ]);
    expect((await open(PLATFORM)).blockers).toMatchObject([
      { direction: 'waited-for-by', party: { ref: SHOP }, behind: 2 },
    ]);
    expect((await open(PRICES)).blockers).toMatchObject([
      { direction: 'waits-for', party: { ref: CART }, since: iso(6) },
    ]);
    expect((await open(RISK)).blockers).toEqual([]);
    const hidden = await getOpenBlockers(
      {
        ...on.context,
        visibility: seeingAllBut(PLATFORM),
      },
      SHOP,
      { clock: 'calendar', between: 'streams' },
      10,
    );
    expect(hidden).toMatchObject({ total: 0, blockers: [] });
  });
});
