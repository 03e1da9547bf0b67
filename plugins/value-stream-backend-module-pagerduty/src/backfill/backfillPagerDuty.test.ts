import {
  BackfillPage,
  ConnectorPayload,
  Cursor,
} from '@value-stream/backstage-plugin-value-stream-node';
import {
  PlayedAnswer,
  PlayedRequest,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { mockServices } from '@backstage/backend-test-utils';
import { playPagerDuty } from '../__testUtils__/playPagerDuty';
import { incident, log, service } from '../__testUtils__/recorded';
import { createPagerDutyConnector } from '../createPagerDutyConnector';

const NOW = Date.UTC(2024, 5, 1);
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

jest.setTimeout(60_000);

/** Incidents of a service, one every so many hours back from now. */
const incidentsOf = (serviceId: string, count: number, everyHours = 6) =>
  Array.from({ length: count }, (_, index) => {
    const at = new Date(NOW - (index + 1) * everyHours * HOUR_MS).toISOString();
    return {
      ...incident,
      id: `Q${serviceId}${index}`,
      service: { id: serviceId, summary: serviceId },
      created_at: at,
      log_entries: [{ ...log.at(-1)!, id: 'R01', created_at: at }],
    };
  });
const selectorsOf = (...ids: string[]) =>
  ids.map(value => ({
    annotation: 'pagerduty.com/service-id',
    value,
    entityRef: `component:default/${value.toLowerCase()}`,
  }));

describe('reading PagerDuty', () => {
  let server: ToolServer | undefined;
  afterEach(() => server?.close());

  const play = async (
    account: Parameters<typeof playPagerDuty>[0],
    trouble?: (request: PlayedRequest) => PlayedAnswer | undefined,
  ) => {
    server = await playPagerDuty(account, trouble);
    return server;
  };
  const incidentIds = (pages: readonly BackfillPage[]) =>
    pages
      .flatMap(page => page.payloads)
      .filter(({ type }: ConnectorPayload) => type === 'incident')
      .map(({ body }) => (body as any).incident.id as string);
  const connector = createPagerDutyConnector({
    pageSize: 40,
    waitsMs: [1, 1],
    timeoutMs: 500,
  });
  const read = async (
    tool: ToolServer,
    selectors: ReturnType<typeof selectorsOf>,
    more: {
      cursor?: Cursor;
      now?: number;
      credentials?: Record<string, string>;
      options?: object;
      stopAfter?: number;
    } = {},
  ) => {
    const pages: BackfillPage[] = [];
    const { now = NOW } = more;
    for await (const page of connector.backfill!(
      {
        source: { id: 'pd', connector: 'pagerduty' },
        options: connector.readOptions({ apiUrl: tool.url, ...more.options }),
        credentials: more.credentials ?? { token: 't' },
        selectors,
      },
      more.cursor && JSON.parse(JSON.stringify(more.cursor)),
      {
        now: () => now,
        fetch,
        logger: mockServices.logger.mock(),
        signal: new AbortController().signal,
        workingDirectory: '/nonexistent',
      },
    )) {
      pages.push(page);
      if (pages.length === more.stopAfter) {
        break;
      }
    }
    return {
      pages,
      ids: incidentIds(pages),
      cursor: pages.at(-1)!.cursor,
      states: pages.at(-1)!.states,
    };
  };
  const PSVC001 = selectorsOf('PSVC001');

  it('goes back in windows of 180 days and pages of a hundred, and loses no incident', async () => {
    const incidents = incidentsOf('PSVC001', 300, 20);
    const tool = await play({ services: [service], incidents });
    const { ids, pages, states } = await read(tool, PSVC001, {
      options: { days: 260 },
    });
    expect([...new Set(ids)].sort()).toEqual(
      incidents.map(({ id }) => id).sort(),
    );
    expect(states).toEqual([
      {
        part: 'service PSVC001',
        state: 'ok',
        message: 'its incidents are read',
      },
    ]);
    const windows = tool.requests
      .filter(({ path }) => path === '/incidents')
      .map(
        ({ query }) =>
          (Date.parse(query.get('until')!) - Date.parse(query.get('since')!)) /
          DAY_MS,
      );
    expect(Math.max(...windows)).toBe(180);
    expect(Math.max(...pages.map(({ payloads }) => payloads.length))).toBe(41);
    expect(tool.requests[0].headers).toMatchObject({
      authorization: 'Token token=t',
      accept: 'application/vnd.pagerduty+json;version=2',
    });
  });

  it('reads later what changed since, by the log of the account', async () => {
    const incidents = incidentsOf('PSVC001', 10);
    const first = await read(
      await play({ services: [service], incidents }),
      PSVC001,
    );
    await server!.close();
    const later = new Date(NOW + 60_000).toISOString();
    const changed = incidents.map((one, index) =>
      index === 7
        ? {
            ...one,
            log_entries: [
              ...one.log_entries,
              { ...log[0], id: 'R20', created_at: later },
            ],
          }
        : one,
    );
    const second = await read(
      await play({ services: [service], incidents: changed }),
      PSVC001,
      { cursor: first.cursor, now: NOW + 120_000 },
    );
    expect(second.ids).toEqual(['QPSVC0017']);
  });

  it('reads the whole history of a service that an entity names later', async () => {
    const other = { ...service, id: 'PSVC002', integrations: [] };
    const tool = await play({
      services: [service, other],
      incidents: [...incidentsOf('PSVC001', 3), ...incidentsOf('PSVC002', 3)],
    });
    const first = await read(tool, PSVC001);
    const second = await read(tool, selectorsOf('PSVC001', 'PSVC002'), {
      cursor: first.cursor,
    });
    expect(second.ids).toEqual(['QPSVC0020', 'QPSVC0021', 'QPSVC0022']);
  });

  it('keeps the key by which an entity names a service, and no other', async () => {
    const twoKeys = {
      ...service,
      integrations: [
        ...service.integrations,
        { id: 'PINT002', integration_key: 'another-key' },
      ],
    };
    const tool = await play({
      services: [twoKeys],
      incidents: incidentsOf('PSVC001', 1),
    });
    const { pages } = await read(tool, [
      {
        annotation: 'pagerduty.com/integration-key',
        value: 'another-key',
        entityRef: 'component:default/a',
      },
    ]);
    const text = JSON.stringify(pages);
    expect(text).toContain('"integration_keys":["another-key"]');
    expect(text).not.toContain('integration-key-of-checkout');
    expect(JSON.stringify(pages.map(({ cursor }) => cursor))).not.toContain(
      'another-key',
    );
  });

  it('reads all services when told so, and warns where nothing is named', async () => {
    const tool = await play({
      services: [service],
      incidents: incidentsOf('PSVC001', 2),
    });
    expect(
      (await read(tool, [], { options: { services: 'all' } })).ids,
    ).toEqual(['QPSVC0010', 'QPSVC0011']);
    expect((await read(tool, [])).states).toMatchObject([
      { part: 'services', state: 'warning' },
    ]);
    expect((await read(tool, selectorsOf('PGONE'))).states).toMatchObject([
      {
        part: 'service PGONE',
        state: 'failed',
        whatToDo: expect.stringContaining('component:default/pgone'),
      },
    ]);
  });

  describe('in trouble', () => {
    const other = { ...service, id: 'PSVC002', integrations: [] };
    const account = {
      services: [service, other],
      incidents: [...incidentsOf('PSVC001', 3), ...incidentsOf('PSVC002', 3)],
    };
    const both = selectorsOf('PSVC001', 'PSVC002');

    it('of 401 or a missing token says what to do', async () => {
      const tool = await play(account, () => ({ status: 401 }));
      await expect(read(tool, both)).rejects.toMatchObject({
        name: 'SourceError',
        whatToDo: expect.stringContaining('credentials.token'),
      });
      await expect(read(tool, both, { credentials: {} })).rejects.toMatchObject(
        { name: 'SourceError' },
      );
    });

    it('of refused log entries still tells creation and resolution, and reads again', async () => {
      const tool = await play(account, ({ path }) =>
        path === '/incidents/QPSVC0011/log_entries'
          ? { status: 403 }
          : undefined,
      );
      const first = await read(tool, PSVC001);
      expect(first.ids).toHaveLength(3);
      expect(first.states).toMatchObject([
        { part: 'service PSVC001', state: 'warning' },
      ]);
      expect((await read(tool, PSVC001, { cursor: first.cursor })).ids).toEqual(
        first.ids,
      );
    });

    it('of 429 with the seconds to its reset waits so long', async () => {
      let times = 0;
      const tool = await play(account, ({ path }) => {
        times += path === '/incidents' ? 1 : 0;
        return path === '/incidents' && times === 1
          ? { status: 429, headers: { 'ratelimit-reset': '0' } }
          : undefined;
      });
      expect((await read(tool, both)).ids).toHaveLength(6);
    });

    it('at two services keeps the place of each, and reads the one between', async () => {
      const ids = ['PSVC001', 'PSVC002', 'PSVC003'];
      const three = {
        services: ids.map(id => ({ ...service, id, integrations: [] })),
        incidents: ids.flatMap(id => incidentsOf(id, 120)),
      };
      // PagerDuty pages by a hundred.
      const isSecondPage = ({ query }: PlayedRequest) =>
        query.get('offset') === '100' &&
        query.get('service_ids[]') !== 'PSVC002';
      let isTroubled = true;
      const tool = await play(three, request =>
        isTroubled && isSecondPage(request) ? { status: 503 } : undefined,
      );
      const first = await read(tool, selectorsOf(...ids));
      expect(first.ids).toHaveLength(100 + 120 + 100);
      expect(first.states).toMatchObject([
        { part: 'service PSVC001', state: 'failed' },
        { part: 'service PSVC002', state: 'ok' },
        { part: 'service PSVC003', state: 'failed' },
      ]);
      isTroubled = false;
      const second = await read(tool, selectorsOf(...ids), {
        cursor: first.cursor,
      });
      expect(second.ids).toHaveLength(20 + 20);
    });

    it('of a refused log of the account says so and keeps the incidents', async () => {
      const tool = await play(account, ({ path }) =>
        path === '/log_entries' ? { status: 403 } : undefined,
      );
      const { ids, states } = await read(tool, PSVC001);
      expect(ids).toHaveLength(3);
      expect(states).toMatchObject([
        { part: 'service PSVC001', state: 'ok' },
        { part: 'changes', state: 'failed' },
      ]);
    });
  });
});
