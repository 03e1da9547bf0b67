import { mockServices } from '@backstage/backend-test-utils';
import { databaseIds } from '../__testUtils__/testDatabases';
import { DAY } from '../__testUtils__/testFacts';
import { refreshQuality } from '../summary/refreshQuality';
import { refreshSummaries } from '../summary/refreshSummaries';
import { getDataQuality } from './getDataQuality';
import { getEntityScope } from './getEntityScope';
import { getStream } from './getStream';
import { listStreams } from './listStreams';
import { seeing } from '../__testUtils__/readers';
import {
  CART,
  CHECKOUT,
  askingCheckout,
  NOW,
  PRICES,
} from './__testUtils__/checkoutStream';

jest.setTimeout(60_000);

describe.each(databaseIds)('streams and data quality on %s', id => {
  const on = askingCheckout(id);

  it('lists streams page by page, as far as the reader may see them', async () => {
    const first = await listStreams(on.context, { limit: 1 });
    expect(first).toMatchObject({
      streams: [{ ref: CHECKOUT, memberCount: 3, doneLast90Days: 5 }],
      total: 2,
      next: CHECKOUT,
    });
    const second = await listStreams(on.context, {
      limit: 1,
      after: first.next,
    });
    expect(second).toMatchObject({
      streams: [{ ref: 'valuestream:default/platform', role: 'supporting' }],
      total: 2,
    });
    expect(second.next).toBeUndefined();
    const none = await listStreams(
      { ...on.context, visibility: seeing(CART) },
      { limit: 10 },
    );
    expect(none).toEqual({ streams: [], total: 0 });
  });

  it('shows one stream with members and evidence', async () => {
    expect(await getStream(on.context, CHECKOUT)).toMatchObject({
      declaredBy: 'implied',
      commitment: 'development',
      members: [
        { entityRef: CART, title: 'Cart' },
        { entityRef: PRICES, title: 'Prices' },
        { entityRef: CHECKOUT, title: 'Checkout' },
      ],
    });
    await expect(
      getStream(on.context, 'valuestream:default/platfrom'),
    ).rejects.toThrow("did you mean 'valuestream:default/platform'?");
  });

  it('tells where an entity belongs and what was looked for', async () => {
    expect(await getEntityScope(on.context, CART)).toEqual({
      entityRef: CART,
      streams: [
        expect.objectContaining({
          ref: CHECKOUT,
          evidence: expect.stringContaining(`part of ${CHECKOUT}`),
        }),
      ],
      conflicts: [],
      selectors: [
        { annotation: 'entity', value: CART, objects: 1 },
        {
          annotation: 'backstage.io/source-location',
          value: 'https://github.com/acme/shop',
          objects: 1,
        },
      ],
      itemCount: 4,
    });
  });

  it('sums up the quality of the data', async () => {
    const doing = {
      database: on.database,
      logger: mockServices.logger.mock(),
      now: () => NOW,
      signal: new AbortController().signal,
    };
    await refreshSummaries(doing);
    // While one of the eight waits to be assigned nothing is said.
    await on.database('dirty').insert({
      key: 'item:waits',
      version: 1,
      leased_until: 0,
    });
    await refreshQuality(doing);
    expect((await getDataQuality(on.context)).noStream).toBeUndefined();
    await on.database('dirty').delete();
    await refreshQuality(doing);
    const { kinds } = (await getDataQuality(on.context)).noStream!;
    expect(kinds).toEqual([
      { kind: 'work-item', all: 1, inNoStream: 0 },
      { kind: 'commit', all: 7, inNoStream: 0 },
    ]);
    expect(await getDataQuality(on.context)).toEqual({
      readableOnly: false,
      noStream: expect.anything(),
      // Its only facts are of 1 June, 29 days ago; four without are usual.
      sources: [
        expect.objectContaining({
          id: 'repo',
          facts: expect.objectContaining({
            usualMs: 4 * DAY,
            gaps: [{ from: '2026-06-01T00:00:00.000Z', ms: 29 * DAY }],
          }),
        }),
      ],
      conflicts: [
        expect.objectContaining({
          entityRef: 'valuestream:default/platform',
          reason: 'unknown-stream',
          message: "unknown stream 'nowhere'",
        }),
      ],
      streams: [
        expect.objectContaining({
          ref: CHECKOUT,
          quality: expect.objectContaining({
            flowItem: 'commits',
            items: 6,
            doneItems: 5,
            whole: expect.objectContaining({ covered: 5, of: 5 }),
            // Of the five two are in a release.
            toDelivery: expect.objectContaining({ covered: 2, of: 5 }),
            withoutTimeline: 0,
          }),
        }),
        expect.objectContaining({
          ref: 'valuestream:default/platform',
          quality: expect.objectContaining({
            items: 0,
            whole: {
              covered: 0,
              of: 0,
              share: expect.objectContaining({ kind: 'unknown' }),
            },
          }),
        }),
      ],
      queue: { inbox: 0, dirty: expect.any(Number) },
    });
  });
});
