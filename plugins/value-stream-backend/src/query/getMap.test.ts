import { databaseIds } from '../__testUtils__/testDatabases';
import { DAY } from '../__testUtils__/testFacts';
import { createTimelineReader } from './createTimelineReader';
import { getMap } from './getMap';
import { readMapQuery } from './MapQuery';
import { seeing, seeingAll } from '../__testUtils__/readers';
import {
  CART,
  CHECKOUT,
  askingCheckout,
  NOW,
  PRICES,
} from './__testUtils__/checkoutStream';

jest.setTimeout(60_000);

describe.each(databaseIds)('maps on %s', id => {
  const on = askingCheckout(id);

  const mapOf = (ref: string, parameters = {}, visibility = seeingAll) =>
    getMap({ ...on.context, visibility }, ref, readMapQuery(parameters, NOW));

  it('maps a System: p50 of 2, 4, 6, 8, 10 days is 6 days', async () => {
    const answer = await mapOf(CHECKOUT);
    expect(answer.scope).toEqual({
      entityRef: CHECKOUT,
      kind: 'system',
      title: 'Checkout',
      flowItem: 'commits',
      pooled: [CHECKOUT],
      stream: CHECKOUT,
      streams: [expect.objectContaining({ ref: CHECKOUT, role: 'core' })],
    });
    expect(answer.figures.flowTime.p50).toMatchObject({
      kind: 'value',
      value: 6 * DAY,
      n: 5,
    });
    expect(answer.figures.counted).toBe(5);
    expect(answer.figures.inProgress).toMatchObject({ value: 1 });
    expect(answer.figures.activityRatio).toMatchObject({ value: 5 / 30 });
    expect(answer.earlier.window.to).toBe(answer.window.from);
    expect(answer.earlier.flowTimeP50).toMatchObject({
      kind: 'unknown',
      reason: 'too-few-samples',
      n: 1,
    });
    expect(answer.earlier.activityRatio).toMatchObject({ value: 1 / 20 });
    expect(answer.types).toEqual(['feature', 'unclassified']);
    expect(answer.sources).toEqual([
      {
        id: 'repo',
        connector: 'git',
        state: 'ok',
        lastSuccessAt: '2026-06-29T23:59:00.000Z',
      },
    ]);
  });

  it('maps a Component by its own items, a Domain and a Group by what they hold', async () => {
    const counted = async (ref: string) => (await mapOf(ref)).figures.counted;
    expect(await counted(CART)).toBe(3);
    expect(await counted(PRICES)).toBe(2);
    expect(await counted('domain:default/sales')).toBe(5);
    expect(await counted('group:default/shop')).toBe(5);
    expect(await counted('group:default/carts')).toBe(3);
  });

  it('gives an entity in no stream an empty map', async () => {
    const answer = await mapOf('component:default/alone');
    expect(answer.scope.streams).toEqual([]);
    expect(answer.figures.counted).toBe(0);
    expect(answer.figures.flowTime.p50.kind).toBe('unknown');
  });

  it('counts only the types asked for', async () => {
    expect((await mapOf(CHECKOUT, { type: ['feature'] })).figures.counted).toBe(
      2,
    );
    expect(
      (await mapOf(CHECKOUT, { type: ['unclassified'] })).figures.counted,
    ).toBe(3);
  });

  it('keeps to the window given', async () => {
    const answer = await mapOf(CHECKOUT, {
      from: '2026-02-28T00:00:00Z',
      to: '2026-03-31T00:00:00Z',
    });
    expect(answer.figures.counted).toBe(1);
    expect(() => readMapQuery({ from: '2027-01-01' }, NOW)).toThrow(
      "'from' has to be before 'to'",
    );
    expect(() => readMapQuery({ to: 'yesterday' }, NOW)).toThrow(
      "'to' is 'yesterday'; write an instant such as 2026-01-31T00:00:00Z",
    );
  });

  it('sees a change of timelines at once', async () => {
    const reader = createTimelineReader(on.database);
    const before = await reader.read(CHECKOUT, 0);
    expect(await reader.read(CHECKOUT, 0)).toBe(before);
    await on.database('stream_facts').update({ version: 'other' });
    expect(await reader.read(CHECKOUT, 0)).not.toBe(before);
    expect(await reader.read(CHECKOUT, NOW - 25 * DAY)).toHaveLength(4);
  });

  it('hints at the name that may be meant where there is no such entity', async () => {
    await expect(mapOf('component:default/crat')).rejects.toThrow(
      "There is no entity 'component:default/crat'; did you mean 'component:default/cart'?",
    );
    await expect(
      mapOf('component:default/crat', {}, seeing()),
    ).rejects.not.toThrow('cart');
  });

  it('treats an entity that the reader may not read as if it were not there', async () => {
    await expect(mapOf(CHECKOUT, {}, seeing(CART))).rejects.toThrow(
      'There is no entity',
    );
    const answer = await mapOf(CART, {}, seeing(CART));
    expect(answer.scope.streams).toEqual([]);
    expect(answer.figures.counted).toBe(0);
  });

  it('refuses a stream that the entity does not belong to', async () => {
    await expect(
      mapOf(CART, { stream: 'valuestream:default/platform' }),
    ).rejects.toThrow('its streams are system:default/checkout');
  });
});
