import { Visibility } from '../permissions/Visibility';
import { databaseIds } from '../__testUtils__/testDatabases';
import { DAY } from '../__testUtils__/testFacts';
import { getItemsBehind } from './getItemsBehind';
import { getTrace } from './getTrace';
import { readMapQuery } from './MapQuery';
import { seeing, seeingAll } from '../__testUtils__/readers';
import {
  CART,
  CHECKOUT,
  askingCheckout,
  keyOf,
  NOW,
  PRICES,
} from './__testUtils__/checkoutStream';

jest.setTimeout(60_000);

describe.each(databaseIds)('items and traces on %s', id => {
  const on = askingCheckout(id);

  it('opens a figure down to its items, with restricted rows for those not visible', async () => {
    const behind = (visibility: Visibility) =>
      getItemsBehind(
        { ...on.context, visibility },
        CHECKOUT,
        readMapQuery({}, NOW),
        { figure: 'flow-time' },
        { part: 'counted', limit: 50, offset: 0 },
      );
    const all = await behind(seeingAll);
    expect(all.countedTotal).toBe(5);
    expect(all.items.map(({ value }) => value! / DAY).sort()).toEqual([
      10, 2, 4, 6, 8,
    ]);
    expect(all.items.find(({ key }) => key === keyOf(1))).toMatchObject({
      title: `Change ${keyOf(1)}`,
      url: expect.stringContaining('https://example.com/'),
    });
    const some = await behind(seeing(CHECKOUT, PRICES));
    expect(some.countedTotal).toBe(5);
    expect(some.items.filter(({ restricted }) => restricted)).toHaveLength(3);
    const shown = JSON.stringify(some.items.filter(i => i.restricted));
    expect(shown).not.toContain('acme');
    expect(shown).not.toContain('title');
  });

  it('says which stage a figure needs', async () => {
    await expect(
      getItemsBehind(
        on.context,
        CHECKOUT,
        readMapQuery({}, NOW),
        { figure: 'stage-lead-time', stageId: 'nope' },
        { part: 'counted', limit: 50, offset: 0 },
      ),
    ).rejects.toThrow(
      "needs 'stage', one of development, waiting-for-release, released; 'nope' is none of them",
    );
  });

  it('traces an item by key, sha, or the tracker key of what it implements', async () => {
    const trace = await getTrace(on.context, keyOf(1));
    expect(trace).toMatchObject({
      key: keyOf(1),
      kind: 'commit',
      stream: CHECKOUT,
      state: 'done',
      hiddenObjects: 0,
    });
    expect(trace.visits.map(v => [v.stageName, v.class])).toEqual([
      ['Development', 'active'],
      ['Waiting for release', 'wait'],
      ['Released', 'done'],
    ]);
    expect(trace.objects.map(({ key }) => key)).toEqual([
      'jira:acme/PAY-1',
      keyOf(1),
      'git:github.com/acme/shop#tag/v1',
    ]);
    expect(trace.objects[1].activities).toEqual([
      expect.objectContaining({ id: 'a1', attributes: { bot: false } }),
    ]);
    expect(trace.links).toHaveLength(2);
    expect((await getTrace(on.context, '1'.repeat(9))).key).toBe(keyOf(1));
    expect((await getTrace(on.context, 'pay-1')).key).toBe(keyOf(1));
    expect((await getTrace(on.context, 'v1')).key).toBe(keyOf(1));
  });

  it('hides from a trace what the reader may not read', async () => {
    await expect(
      getTrace(
        { ...on.context, visibility: seeing(CHECKOUT, PRICES) },
        keyOf(1),
      ),
    ).rejects.toThrow(`Nothing is known of '${keyOf(1)}'`);
    const trace = await getTrace(
      { ...on.context, visibility: seeing(CHECKOUT, CART) },
      keyOf(1),
    );
    expect(trace.objects.map(({ key }) => key)).toEqual([
      'jira:acme/PAY-1',
      keyOf(1),
    ]);
    expect(trace.hiddenObjects).toBe(1);
  });

  it('says what to do where nothing is known of a key', async () => {
    await expect(getTrace(on.context, 'PAY-99')).rejects.toThrow(
      "Nothing is known of 'PAY-99'. Check the key;",
    );
  });
});
