import { PlayedRequest } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { service } from '../__testUtils__/recorded';
import {
  incidentsOf,
  selectorsOf,
  play,
  PSVC001,
  read,
  stopPlaying,
} from '../__testUtils__/readPagerDuty';

jest.setTimeout(60_000);

describe('reading PagerDuty', () => {
  afterEach(stopPlaying);

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
