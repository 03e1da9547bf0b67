import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { Visibility } from '../permissions/Visibility';
import { entityOf } from '../__testUtils__/testCatalog';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import {
  commitTimeline,
  DAY,
  writeCatalog,
  writeLinks,
  writeObjects,
  writeTimelines,
} from '../__testUtils__/testFacts';
import { refreshQuality } from '../summary/refreshQuality';
import { refreshSummaries } from '../summary/refreshSummaries';
import { createTimelineReader } from './createTimelineReader';
import { getDataQuality } from './getDataQuality';
import { getEntityScope } from './getEntityScope';
import { getItemsBehind } from './getItemsBehind';
import { getMap } from './getMap';
import { getStream } from './getStream';
import { getTrace } from './getTrace';
import { listStreams } from './listStreams';
import { readMapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { contextOf } from './__testUtils__/contextOf';
import { seeing, seeingAll } from '../__testUtils__/readers';

jest.setTimeout(60_000);

const NOW = Date.parse('2026-06-30T00:00:00Z');
const CHECKOUT = 'system:default/checkout';
const CART = 'component:default/cart';
const PRICES = 'component:default/prices';
const keyOf = (n: number) => `git:github.com/acme/shop@${`${n}`.repeat(40)}`;

/**
 * Commits 1 to 5, each in development for one day, released 2, 4, 6, 8 and 10
 * days after its start; commit 6 was released in the window before, after 20
 * days; commit 7 waits. Odd ones belong to cart, even ones to prices.
 */
const TIMELINES = [
  ...[1, 2, 3, 4, 5].map(n =>
    commitTimeline({
      streamRef: CHECKOUT,
      itemKey: keyOf(n),
      startedAt: NOW - 30 * DAY,
      releasedAt: NOW - (30 - 2 * n) * DAY,
      type: n < 3 ? 'feature' : undefined,
    }),
  ),
  commitTimeline({
    streamRef: CHECKOUT,
    itemKey: keyOf(6),
    startedAt: NOW - 140 * DAY,
    releasedAt: NOW - 120 * DAY,
  }),
  commitTimeline({
    streamRef: CHECKOUT,
    itemKey: keyOf(7),
    startedAt: NOW - 3 * DAY,
  }),
];

const ENTITIES = [
  entityOf('domain:default/sales'),
  entityOf(CHECKOUT, {
    title: 'Checkout',
    owner: 'group:default/shop',
    partOf: ['domain:default/sales'],
  }),
  entityOf(CART, {
    title: 'Cart',
    partOf: [CHECKOUT],
    owner: 'group:default/carts',
    annotations: {
      'backstage.io/source-location':
        'url:https://github.com/acme/shop/tree/main/',
    },
  }),
  entityOf(PRICES, { title: 'Prices', partOf: [CHECKOUT] }),
  entityOf('group:default/shop'),
  entityOf('group:default/carts'),
  entityOf('component:default/alone'),
  entityOf('valuestream:default/platform', {
    valueStream: { role: 'supporting', parent: 'nowhere' },
  }),
];

describe.each(databaseIds)('queries on %s', id => {
  let database: Knex;
  let context: QueryContext;

  beforeAll(async () => {
    database = await migratedDatabase(id);
    await writeCatalog(database, ENTITIES);
    await writeTimelines(database, TIMELINES, ({ itemKey }) => [
      Number(itemKey.slice(-1)) % 2 === 1 ? CART : PRICES,
    ]);
    await writeObjects(database, [
      { key: 'git:github.com/acme/shop#tag/v1', kind: 'release', title: 'v1' },
      { key: 'jira:acme/PAY-1', kind: 'work-item', title: 'Pay' },
    ]);
    await writeLinks(database, [
      ['git:github.com/acme/shop#tag/v1', 'contains', keyOf(1)],
      ['git:github.com/acme/shop#tag/v1', 'contains', keyOf(2)],
      [keyOf(1), 'implements', 'jira:acme/PAY-1'],
    ]);
    await database('object_name').insert({
      name: 'PAY-1',
      role: 'named',
      object_key: 'jira:acme/PAY-1',
    });
    await database('object_entity').insert({
      object_key: 'jira:acme/PAY-1',
      entity_ref: CART,
      evidence: 'test',
    });
    await database('object_selector').insert([
      {
        selector: 'backstage.io/source-location=https://github.com/acme/shop',
        object_key: keyOf(1),
      },
      { selector: `entity=${CART}`, object_key: keyOf(3) },
    ]);
    await database('activity').insert({
      id: 'a1',
      source: 'repo',
      kind: 'commit',
      verb: 'committed',
      occurred_at: NOW - 29 * DAY,
      recorded_at: NOW,
      objects: JSON.stringify([{ key: keyOf(1), qualifier: 'subject' }]),
      attributes: '{"bot":false}',
      origin: 2,
    });
    await database('activity_object').insert({
      object_key: keyOf(1),
      activity_id: 'a1',
    });
    await database('source_state').insert({
      source_id: 'repo',
      connector: 'git',
      state: 'ok',
      last_success_at: NOW - 60_000,
    });
    context = contextOf(database, NOW);
  });
  afterAll(() => database.destroy());

  const mapOf = (ref: string, parameters = {}, visibility = seeingAll) =>
    getMap({ ...context, visibility }, ref, readMapQuery(parameters, NOW));

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
    const reader = createTimelineReader(database);
    const before = await reader.read(CHECKOUT, 0);
    expect(await reader.read(CHECKOUT, 0)).toBe(before);
    await database('stream_facts').update({ version: 'other' });
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

  it('opens a figure down to its items, with restricted rows for those not visible', async () => {
    const behind = (visibility: Visibility) =>
      getItemsBehind(
        { ...context, visibility },
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
        context,
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
    const trace = await getTrace(context, keyOf(1));
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
    expect((await getTrace(context, '1'.repeat(9))).key).toBe(keyOf(1));
    expect((await getTrace(context, 'pay-1')).key).toBe(keyOf(1));
    expect((await getTrace(context, 'v1')).key).toBe(keyOf(1));
  });

  it('hides from a trace what the reader may not read', async () => {
    await expect(
      getTrace({ ...context, visibility: seeing(CHECKOUT, PRICES) }, keyOf(1)),
    ).rejects.toThrow(`Nothing is known of '${keyOf(1)}'`);
    const trace = await getTrace(
      { ...context, visibility: seeing(CHECKOUT, CART) },
      keyOf(1),
    );
    expect(trace.objects.map(({ key }) => key)).toEqual([
      'jira:acme/PAY-1',
      keyOf(1),
    ]);
    expect(trace.hiddenObjects).toBe(1);
  });

  it('says what to do where nothing is known of a key', async () => {
    await expect(getTrace(context, 'PAY-99')).rejects.toThrow(
      "Nothing is known of 'PAY-99'. Check the key;",
    );
  });

  it('lists streams page by page, as far as the reader may see them', async () => {
    const first = await listStreams(context, { limit: 1 });
    expect(first).toMatchObject({
      streams: [{ ref: CHECKOUT, memberCount: 3, doneLast90Days: 5 }],
      total: 2,
      next: CHECKOUT,
    });
    const second = await listStreams(context, { limit: 1, after: first.next });
    expect(second).toMatchObject({
      streams: [{ ref: 'valuestream:default/platform', role: 'supporting' }],
      total: 2,
    });
    expect(second.next).toBeUndefined();
    const none = await listStreams(
      { ...context, visibility: seeing(CART) },
      { limit: 10 },
    );
    expect(none).toEqual({ streams: [], total: 0 });
  });

  it('shows one stream with members and evidence', async () => {
    expect(await getStream(context, CHECKOUT)).toMatchObject({
      declaredBy: 'implied',
      commitment: 'development',
      members: [
        { entityRef: CART, title: 'Cart' },
        { entityRef: PRICES, title: 'Prices' },
        { entityRef: CHECKOUT, title: 'Checkout' },
      ],
    });
    await expect(
      getStream(context, 'valuestream:default/platfrom'),
    ).rejects.toThrow("did you mean 'valuestream:default/platform'?");
  });

  it('tells where an entity belongs and what was looked for', async () => {
    expect(await getEntityScope(context, CART)).toEqual({
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
      database,
      logger: mockServices.logger.mock(),
      now: () => NOW,
      signal: new AbortController().signal,
    };
    await refreshSummaries(doing);
    // While one of the eight waits to be assigned nothing is said.
    await database('dirty').insert({
      key: 'item:waits',
      version: 1,
      leased_until: 0,
    });
    await refreshQuality(doing);
    expect((await getDataQuality(context)).noStream).toBeUndefined();
    await database('dirty').delete();
    await refreshQuality(doing);
    const { kinds } = (await getDataQuality(context)).noStream!;
    expect(kinds).toEqual([
      { kind: 'work-item', all: 1, inNoStream: 0 },
      { kind: 'commit', all: 7, inNoStream: 0 },
    ]);
    expect(await getDataQuality(context)).toEqual({
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
