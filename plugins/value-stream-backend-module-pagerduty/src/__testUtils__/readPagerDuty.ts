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
import { createPagerDutyConnector } from '../createPagerDutyConnector';
import { playPagerDuty } from './playPagerDuty';
import { incident, log } from './recorded';

export const NOW = Date.UTC(2024, 5, 1);
export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

/** Incidents of a service, one every so many hours back from now. */
export const incidentsOf = (serviceId: string, count: number, everyHours = 6) =>
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

export const selectorsOf = (...ids: string[]) =>
  ids.map(value => ({
    annotation: 'pagerduty.com/service-id',
    value,
    entityRef: `component:default/${value.toLowerCase()}`,
  }));

let server: ToolServer | undefined;

/** Closes what was played; for after each test. */
export const stopPlaying = async () => server?.close();

export const play = async (
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

export const read = async (
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

export const PSVC001 = selectorsOf('PSVC001');
