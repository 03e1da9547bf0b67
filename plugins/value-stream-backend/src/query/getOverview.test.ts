import { mockServices } from '@backstage/backend-test-utils';
import { SourceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { entityOf } from '../__testUtils__/testCatalog';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import {
  commitTimeline,
  DAY,
  writeCatalog,
  writeTimelines,
} from '../__testUtils__/testFacts';
import { refreshSummaries } from '../summary/refreshSummaries';
import { renewVersion } from '../log/namedVersion';
import { NO_STREAM_ROW, refreshQuality } from '../summary/refreshQuality';
import { getDataQuality } from './getDataQuality';
import { getOverview } from './getOverview';
import { QueryContext } from './QueryContext';
import { showSources } from './showSources';
import { contextOf } from './__testUtils__/contextOf';
import { seeing } from '../__testUtils__/readers';

jest.setTimeout(60_000);

const NOW = Date.parse('2026-06-30T00:00:00Z');
const CHECKOUT = 'system:default/checkout';
const PLATFORM = 'valuestream:default/platform';
const CART = 'component:default/cart';

const done = (n: number, startedAt: number, days: number) =>
  commitTimeline({
    streamRef: CHECKOUT,
    itemKey: `git:example.com/shop@${n}`,
    startedAt,
    releasedAt: startedAt + days * DAY,
  });

describe.each(databaseIds)('the overview on %s', id => {
  let database: Knex;
  let context: QueryContext;
  let now = NOW;
  const refresh = () =>
    refreshSummaries({
      database,
      logger: mockServices.logger.mock(),
      now: () => now,
      signal: new AbortController().signal,
    });

  beforeAll(async () => {
    database = await migratedDatabase(id);
    await writeCatalog(database, [
      entityOf(CHECKOUT, { title: 'Checkout', tags: ['shop'] }),
      entityOf(CART, {
        partOf: [CHECKOUT],
        owner: 'group:default/cart-team',
      }),
      entityOf(PLATFORM, {
        owner: 'group:default/platform-team',
        valueStream: { role: 'supporting', supports: [CHECKOUT] },
      }),
    ]);
    // 2, 4, 6, 8 and 10 days, all in the last 30; one of 20 in the 90 before.
    await writeTimelines(
      database,
      [
        ...[1, 2, 3, 4, 5].map(n => done(n, NOW - 29 * DAY, 2 * n)),
        done(6, NOW - 140 * DAY, 20),
      ],
      () => [CART],
    );
    await database('source_state').insert({
      source_id: 'repo',
      connector: 'git',
      state: 'ok',
      last_success_at: NOW - 60_000,
    });
    context = contextOf(database, () => now);
  });
  afterAll(() => database.destroy());

  it('knows streams without figures until they were worked out', async () => {
    const { streams } = await getOverview(context, 90);
    expect(streams.map(({ ref, figures }) => [ref, figures])).toEqual([
      [CHECKOUT, undefined],
      [PLATFORM, undefined],
    ]);
  });

  it('has p50 of 2, 4, 6, 8, 10 days at 6 days, and what each week had', async () => {
    expect(await refresh()).toBe(2);
    const { streams } = await getOverview(context, 90);
    const [checkout, platform] = streams;
    expect(checkout).toMatchObject({
      title: 'Checkout',
      role: 'core',
      memberCount: 2,
      tags: ['shop'],
      tools: ['git'],
      freshness: {
        state: 'ok',
        lastSuccessAt: '2026-06-29T23:59:00.000Z',
        sources: ['repo'],
      },
      figures: {
        flowTime: { kind: 'value', value: 6 * DAY, n: 5 },
        earlierFlowTime: { kind: 'unknown', reason: 'too-few-samples', n: 1 },
        efficiency: { value: 5 / 30 },
        load: { value: 0 },
        pastExpectation: { value: 0, n: 0 },
        constraint: { name: 'Waiting for release', shareOfWait: 1 },
        services: [],
        restrictedServices: 0,
        madeAt: '2026-06-30T00:00:00.000Z',
      },
    });
    // Begun on Monday 1 June: 2, 4 and 6 days end in its week, 8 and 10 in the next.
    expect(
      checkout
        .figures!.trend.filter(({ items }) => items > 0)
        .map(({ items, p50 }) => [items, p50! / DAY]),
    ).toEqual([
      [3, 4],
      [2, 9],
    ]);
    expect(platform).toMatchObject({
      role: 'supporting',
      supports: [CHECKOUT],
    });
    expect(platform.figures!.flowTime.kind).toBe('unknown');
  });

  it('works out again what changed, after five seconds, and all after an hour', async () => {
    expect(await refresh()).toBe(0);
    await database('stream_facts').update({ version: 'other' });
    now += 4_999;
    expect(await refresh()).toBe(0);
    now += 1;
    expect(await refresh()).toBe(1);
    now += 3_600_000;
    expect(await refresh()).toBe(2);
  });

  it('works out again at once what was said of a stream before it had any items', async () => {
    const facts = await database('stream_facts').select('*');
    await database('stream_facts').delete();
    now += 3_600_000;
    expect(await refresh()).toBe(2);
    await database('stream_facts').insert({
      stream_ref: CHECKOUT,
      version: 'first',
    });
    expect(await refresh()).toBe(1);
    await database('stream_facts').update({ version: 'second' });
    expect(await refresh()).toBe(0);
    await database('stream_facts').delete();
    await database('stream_facts').insert(facts);
  });

  it('tells waits for readable streams, and work in no stream to whom all is readable', async () => {
    await database('wait_day').insert({
      stream_ref: CHECKOUT,
      party: PLATFORM,
      day: '2026-06-20',
      evidence: 'blocked-by',
      n: 2,
      ms: 3 * DAY,
      stalled_ms: DAY,
      working_ms: DAY,
      stalled_working_ms: 0,
    });
    now += 3_600_000;
    await refresh();
    const count = () =>
      refreshQuality({
        database,
        logger: mockServices.logger.mock(),
        now: () => now,
        signal: new AbortController().signal,
      });
    // Whose the work is that the catalog selects is yet to be worked out.
    await count();
    expect((await getOverview(context, 90)).noStream).toBeUndefined();
    await database('dirty').where('key', 'like', 'entity:%').delete();
    await count();
    const all = await getOverview(context, 90);
    expect(all.readableOnly).toBe(false);
    // Six commits of cart, which is part of Checkout.
    expect(all.noStream!.kinds).toEqual([
      { kind: 'commit', all: 6, inNoStream: 0 },
    ]);
    expect(all.streams[0].figures!.waits).toEqual([
      { to: PLATFORM, delayMs: 3 * DAY, evidence: ['blocked-by'] },
    ]);
    const some = await getOverview(
      { ...context, visibility: seeing(CHECKOUT) },
      90,
    );
    expect(some.readableOnly).toBe(true);
    expect(some.noStream).toBeUndefined();
    expect(some.streams[0].figures!.waits).toEqual([]);
  });

  it('shows who may not read all only the sources of readable streams, and only how they stand', async () => {
    const sourceOf = (sourceId: string): SourceAnswer => ({
      id: sourceId,
      connector: 'git',
      title: 'Git',
      state: 'ok',
      message: 'secret/repository was read',
      parts: [{ part: 'secret/repository', state: 'ok', message: '' }],
      activities: 12,
      refusals: 3,
      acceptsUpload: false,
      acceptsWebhook: true,
      readsHistory: true,
    });
    const sources = [sourceOf('other'), sourceOf('repo')];
    expect(await showSources(context, sources)).toMatchObject(sources);
    const shown = await showSources(
      { ...context, visibility: seeing(CHECKOUT) },
      sources,
    );
    expect(shown).toMatchObject([{ id: 'repo', parts: [], restricted: true }]);
    expect(JSON.stringify(shown)).not.toMatch(/secret|activities|refusals/);
    const quality = await getDataQuality({
      ...context,
      visibility: seeing(PLATFORM),
    });
    expect(quality).toMatchObject({ readableOnly: true, sources: [] });
    expect(quality.noStream).toBeUndefined();
    expect(quality.streams.map(({ ref }) => ref)).toEqual([PLATFORM]);
  });

  it('narrows to streams that somebody owns, or of whose members they own one', async () => {
    const refsOf = async (...ownedBy: string[]) =>
      (await getOverview(context, 90, ownedBy)).streams.map(({ ref }) => ref);
    expect(await refsOf('group:default/cart-team')).toEqual([CHECKOUT]);
    expect(await refsOf('group:default/platform-team')).toEqual([PLATFORM]);
    expect(await refsOf('user:default/ann', 'group:default/cart-team')).toEqual(
      [CHECKOUT],
    );
    expect(await refsOf('user:default/ann')).toEqual([]);
    expect(await refsOf()).toEqual([]);
    // What makes it hers is the cart, which she may not read.
    expect(
      (
        await getOverview(
          { ...context, visibility: seeing(CHECKOUT, PLATFORM) },
          90,
          ['group:default/cart-team'],
        )
      ).streams,
    ).toEqual([]);
  });

  it('shows a reader no stream that the catalog does not', async () => {
    const { streams } = await getOverview(
      { ...context, visibility: seeing(PLATFORM) },
      90,
    );
    expect(streams.map(({ ref, supports }) => [ref, supports])).toEqual([
      [PLATFORM, []],
    ]);
  });

  it('counts work in no stream once the catalog was read, and again a minute after it is another', async () => {
    const inNoStreamAfter = async (ms: number) => {
      now += ms;
      await refreshQuality({
        database,
        logger: mockServices.logger.mock(),
        now: () => now,
        signal: new AbortController().signal,
      });
      const { noStream } = await getOverview(context, 90);
      return noStream?.kinds[0].inNoStream;
    };
    await database('quality_summary').where('name', NO_STREAM_ROW).delete();
    await database('dirty').delete();
    await database('setting').where('name', 'registry').delete();
    expect(await inNoStreamAfter(0)).toBeUndefined();
    await database.transaction(tx => renewVersion(tx, 'registry'));
    expect(await inNoStreamAfter(0)).toBe(0);
    // The six commits of cart.
    await database('stream_member').where('entity_ref', CART).delete();
    expect(await inNoStreamAfter(2 * 60_000)).toBe(0);
    await database.transaction(tx => renewVersion(tx, 'registry'));
    expect(await inNoStreamAfter(0)).toBe(6);
  });
});
