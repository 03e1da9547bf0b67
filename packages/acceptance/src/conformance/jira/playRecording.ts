import { createHash } from 'node:crypto';
import {
  Connector,
  ConnectorPayload,
  Refusal,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import {
  PlayedRequest,
  startToolServer,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { createJiraConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-jira';
import { plainLogger } from '../../pipeline/plainLogger';

/** What one Jira answers. */
export interface Recording {
  readonly host: string;
  readonly edition: 'cloud' | 'server';
  readonly options: object;
  readonly projects: readonly string[];
  readonly issues: readonly any[];
  readonly statuses?: readonly any[];
  readonly sprints?: readonly any[];
  readonly changelogs?: ReadonlyMap<string, readonly any[]>;
  readonly remoteLinks?: ReadonlyMap<string, readonly any[]>;
  readonly panels?: ReadonlyMap<string, readonly any[]>;
}

const PAGE = 10;

export const hashOf = (identity: string) =>
  `k1:${createHash('sha256').update(identity).digest('hex')}`;

/** Serves a Jira with what was recorded. */
export function serveRecording(recording: Recording): Promise<ToolServer> {
  return startToolServer(request => answerOf(recording, request));
}

/** Plays a recording through backfill, and translates what it reads. */
export async function playRecording(recording: Recording): Promise<{
  readonly translation: Translation;
  readonly payloads: readonly ConnectorPayload[];
  readonly states: readonly string[];
}> {
  const server = await serveRecording(recording);
  const connector: Connector<any> = createJiraConnector();
  const source = { id: 'jira', connector: 'jira', host: recording.host };
  const options = connector.readOptions({
    baseUrl: server.url,
    edition: recording.edition,
    projects: recording.projects,
    otherChanges: true,
    ...recording.options,
  });
  const activities: Translation['activities'][number][] = [];
  const objects: Translation['objects'][number][] = [];
  const refused: Refusal[] = [];
  const payloads: ConnectorPayload[] = [];
  const states: string[] = [];
  try {
    for await (const page of connector.backfill!(
      { source, options, credentials: { token: 'played' }, selectors: [] },
      undefined,
      {
        now: () => Date.now(),
        fetch,
        logger: plainLogger(),
        signal: new AbortController().signal,
        workingDirectory: '/nonexistent',
      },
    )) {
      for (const payload of page.payloads) {
        payloads.push(payload);
        const told = connector.translate(payload, {
          source,
          options,
          origin: 'backfill',
          receivedAt: Date.now(),
          hashActor: hashOf,
        });
        activities.push(...told.activities);
        objects.push(...told.objects);
        refused.push(...told.refused);
      }
      page.states?.forEach(({ part, state, message }) =>
        states.push(`${part}: ${state}, ${message}`),
      );
    }
  } finally {
    await server.close();
  }
  return { translation: { activities, objects, refused }, payloads, states };
}

function answerOf(
  {
    edition,
    issues,
    statuses,
    sprints,
    changelogs,
    remoteLinks,
    panels,
  }: Recording,
  { path, query }: PlayedRequest,
) {
  if (path === '/rest/api/3/search/jql' || path === '/rest/api/2/search') {
    const project = /project = "([^"]+)"/.exec(query.get('jql') ?? '')?.[1];
    const found = issues.filter(({ key }) => key.startsWith(`${project}-`));
    const from = Number(
      query.get('nextPageToken') ?? query.get('startAt') ?? 0,
    );
    const to = Math.min(from + PAGE, found.length);
    return {
      body:
        edition === 'cloud'
          ? {
              issues: found.slice(from, to),
              ...(to < found.length && { nextPageToken: String(to) }),
            }
          : {
              issues: found.slice(from, to),
              startAt: from,
              total: found.length,
            },
    };
  }
  const issue = /\/issue\/([^/]+)\/(changelog|remotelink)$/.exec(path);
  if (issue?.[2] === 'changelog') {
    return { body: pageOf(changelogs?.get(issue[1]) ?? [], query) };
  }
  if (issue) {
    return { body: remoteLinks?.get(issue[1]) ?? [] };
  }
  if (path === '/rest/dev-status/1.0/issue/detail') {
    return {
      body: { detail: panels?.get(query.get('issueId') ?? '') ?? [] },
    };
  }
  if (path.endsWith('/versions') || path.endsWith('/field')) {
    return { body: [] };
  }
  if (path.startsWith('/rest/api/2/project/')) {
    return { body: { key: decodeURIComponent(path.split('/').pop()!) } };
  }
  if (path.endsWith('/board')) {
    return { body: { isLast: true, values: [{ id: 8, type: 'scrum' }] } };
  }
  if (path.endsWith('/board/8/sprint')) {
    return { body: pageOf(sprints ?? [], query) };
  }
  if (path.endsWith('/status')) {
    return { body: statuses ?? [] };
  }
  return path.endsWith('/myself')
    ? { body: { timeZone: 'Asia/Shanghai' } }
    : { status: 404 };
}

function pageOf(values: readonly any[], query: URLSearchParams) {
  const from = Number(query.get('startAt') ?? 0);
  const size = Number(query.get('maxResults') ?? 50);
  const page = values.slice(from, from + size);
  return {
    startAt: from,
    total: values.length,
    isLast: from + page.length >= values.length,
    values: page,
  };
}
