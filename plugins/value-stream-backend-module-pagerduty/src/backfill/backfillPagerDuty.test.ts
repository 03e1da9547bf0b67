import { log, service } from '../__testUtils__/recorded';
import {
  DAY_MS,
  incidentsOf,
  NOW,
  selectorsOf,
  play,
  PSVC001,
  read,
  stopPlaying,
} from '../__testUtils__/readPagerDuty';

jest.setTimeout(60_000);

describe('reading PagerDuty', () => {
  afterEach(stopPlaying);

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
    await stopPlaying();
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
});
