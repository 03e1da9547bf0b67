import {
  ConnectorPayload,
  Cursor,
  NewActivity,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import {
  startToolServer,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { createGitlabConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-gitlab';

const HOST = 'gitlab.com';
const NOW = Date.UTC(2026, 0, 1);

/** What a GitLab says at each path below `/api/v4`: lists, which are paged, and objects. */
export type GitlabContent = Readonly<Record<string, unknown>>;

/** What the connector told. */
export interface Told {
  readonly activities: readonly NewActivity[];
  readonly objects: readonly ObjectFact[];
  readonly refused: readonly string[];
}

const connector = createGitlabConnector({ waitsMs: [1] });

/** Translates payloads as a source of gitlab.com would. */
export function translatePayloads(
  payloads: readonly ConnectorPayload[],
  origin: 'webhook' | 'backfill',
): Told {
  const options = connector.readOptions({});
  const translations = payloads.map(payload =>
    connector.translate(payload, {
      source: { id: 'conformance', connector: connector.id, host: HOST },
      options,
      origin,
      receivedAt: NOW,
      hashActor: login => `hash:${login.length}`,
    }),
  );
  return {
    activities: translations.flatMap(({ activities }) => activities),
    objects: translations.flatMap(({ objects }) => objects),
    refused: translations.flatMap(({ refused }) =>
      refused.map(({ reason }) => reason),
    ),
  };
}

/** Reads a delivery as the webhook would. */
export function readDelivery(text: string): ConnectorPayload {
  return connector.webhook!.read({ headers: {}, rawBody: Buffer.from(text) });
}

/** Serves a GitLab with the content. */
export async function serveGitlab(content: GitlabContent): Promise<ToolServer> {
  return startToolServer(({ path, query }) => {
    const found = content[decodeURIComponent(path.replace(/^\/api\/v4\//, ''))];
    if (!Array.isArray(found)) {
      return found === undefined
        ? { status: 404, body: { message: '404 Not found' } }
        : { body: found };
    }
    const page = Number(query.get('page') ?? 1);
    const size = Number(query.get('per_page') ?? 20);
    return {
      body: found.slice((page - 1) * size, page * size),
      headers: {
        'x-next-page': page * size < found.length ? String(page + 1) : '',
      },
    };
  });
}

/** Plays a GitLab with the content to the backfill, three objects a page. */
export async function playGitlab(
  content: GitlabContent,
  project: string,
): Promise<Told> {
  const server = await serveGitlab(content);
  try {
    const options = connector.readOptions({
      apiBaseUrl: `${server.url}/api/v4`,
      projects: [project],
      pageSize: 3,
      releaseTags: '.',
    });
    const payloads: ConnectorPayload[] = [];
    const pages = connector.backfill!(
      {
        source: { id: 'conformance', connector: connector.id, host: HOST },
        options,
        credentials: {},
        selectors: [],
      },
      undefined as Cursor | undefined,
      {
        now: () => NOW,
        fetch,
        logger: silentLogger(),
        signal: new AbortController().signal,
        workingDirectory: '/nonexistent',
      },
    );
    for await (const page of pages) {
      payloads.push(...page.payloads);
    }
    return translatePayloads(payloads, 'backfill');
  } finally {
    await server.close();
  }
}

function silentLogger() {
  const silent = () => {};
  const logger = {
    error: silent,
    warn: silent,
    info: silent,
    debug: silent,
    child: () => logger,
  };
  return logger;
}
