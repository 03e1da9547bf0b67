import { createHash } from 'node:crypto';
import { AuthenticationError, InputError } from '@backstage/errors';
import {
  Connector,
  ConnectorPayload,
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';

/** A commit as the made-up tool tells of it. */
export interface FakeCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly at: number;
  readonly firstParent: boolean;
  readonly issues?: readonly string[];
  readonly paths?: readonly string[];
}

export const REPOSITORY = 'example.com/acme/api';

export function shaFor(name: string | number): string {
  return createHash('sha1').update(String(name)).digest('hex');
}

export function commitPayload(commit: FakeCommit): ConnectorPayload {
  return { type: 'commit', body: commit };
}

export function tagPayload(
  tag: string,
  commit: string,
  at: number,
): ConnectorPayload {
  return { type: 'tag', body: { tag, commit, at } };
}

export function issuePayload(
  key: string,
  moves: readonly (readonly [number, string, string])[],
  more: Record<string, unknown> = {},
): ConnectorPayload {
  return { type: 'issue', body: { key, moves, ...more } };
}

/** Pages that the backfill of the made-up tool gives; a number is thrown as an error. */
export type FakeHistory = readonly (readonly ConnectorPayload[] | Error)[];

/** A connector for a tool that exists only in tests. */
export function fakeTool(
  history: { pages: FakeHistory } = { pages: [] },
): Connector {
  const connector: Connector = {
    id: 'fake',
    version: 1,
    title: 'Made-up tool',
    annotations: ['example.com/repository'],
    readOptions(options) {
      if ((options as { broken?: boolean }).broken) {
        throw new InputError("option 'broken' must not be set");
      }
      return options;
    },
    translate: translateFake,
    async *backfill(_scope, cursor) {
      const from = Number(cursor?.page ?? 0);
      for (let page = from; page < history.pages.length; page += 1) {
        const payloads = history.pages[page];
        if (payloads instanceof Error) {
          throw payloads;
        }
        yield {
          payloads,
          cursor: { page: page + 1 },
          progress: { done: page + 1, unit: 'pages' },
        };
      }
    },
    webhook: {
      verify({ headers }, secrets) {
        if (!secrets.includes(headers['x-token'] ?? '')) {
          throw new AuthenticationError('No secret fits');
        }
      },
      read: ({ rawBody }) => JSON.parse(Buffer.from(rawBody).toString()),
    },
    upload: {
      async *split(content) {
        let text = '';
        for await (const chunk of content) {
          text += Buffer.from(chunk).toString();
          const lines = text.split('\n');
          text = lines.pop()!;
          for (const line of lines) {
            yield JSON.parse(line);
          }
        }
        if (text) {
          throw new InputError('The file ends in the middle of a line');
        }
      },
    },
  };
  return connector;
}

function translateFake(
  { type, body }: ConnectorPayload,
  context: TranslateContext,
): Translation {
  switch (type) {
    case 'commit':
      return translateCommit(body as FakeCommit);
    case 'tag':
      return translateTag(body as { tag: string; commit: string; at: number });
    case 'issue':
      return translateIssue(body as Issue, context);
    case 'facts':
      return { refused: [], ...(body as Omit<Translation, 'refused'>) };
    case 'throws':
      throw new Error('The connector cannot cope with this');
    default:
      return {
        activities: [],
        objects: [],
        refused: [{ reason: `Unknown payload type '${type}'`, line: 1 }],
      };
  }
}

const SELECTORS = [{ annotation: 'example.com/repository', value: REPOSITORY }];

function translateCommit(commit: FakeCommit): Translation {
  const key = `git:${REPOSITORY}@${commit.sha}`;
  const objects = [{ key, qualifier: 'subject' }];
  return {
    activities: [
      {
        identity: `${key}:authored`,
        kind: 'commit',
        verb: 'authored',
        occurredAt: commit.at - 3_600_000,
        objects,
        attributes: {},
      },
      {
        identity: `${key}:committed`,
        kind: 'commit',
        verb: 'committed',
        occurredAt: commit.at,
        objects,
        attributes: { parents: commit.parents },
      },
    ],
    objects: [
      {
        key,
        kind: 'commit',
        observedAt: commit.at,
        title: `Commit ${commit.sha.slice(0, 7)}`,
        attributes: {
          sha: commit.sha,
          parents: commit.parents,
          authoredAt: commit.at - 3_600_000,
          committedAt: commit.at,
          issueKeys: commit.issues ?? [],
          ...(commit.firstParent && { firstParent: true }),
          ...(commit.paths && { paths: commit.paths }),
        },
        selectors: SELECTORS,
      },
    ],
    refused: [],
  };
}

function translateTag(tag: {
  tag: string;
  commit: string;
  at: number;
}): Translation {
  const key = `git:${REPOSITORY}#tag/${tag.tag}`;
  return {
    activities: [
      {
        identity: `${key}:published`,
        kind: 'release',
        verb: 'published',
        occurredAt: tag.at,
        objects: [
          { key, qualifier: 'subject' },
          { key: `git:${REPOSITORY}@${tag.commit}`, qualifier: 'revision' },
        ],
        attributes: { revision: tag.commit },
      },
    ],
    objects: [
      {
        key,
        kind: 'release',
        observedAt: tag.at,
        title: tag.tag,
        attributes: { revision: tag.commit },
        selectors: SELECTORS,
      },
    ],
    refused: [],
  };
}

interface Issue {
  readonly key: string;
  readonly moves: readonly (readonly [number, string, string])[];
  readonly actor?: string;
  readonly components?: readonly string[];
}

/** By webhook the tool tells instants in milliseconds, by backfill in seconds. */
function translateIssue(issue: Issue, context: TranslateContext): Translation {
  const key = `tracker:${issue.key}`;
  const instant = (at: number) =>
    context.origin === 'backfill' ? Math.floor(at / 1000) * 1000 : at;
  const [created] = issue.moves;
  return {
    activities: [
      {
        identity: `${key}:created`,
        kind: 'work-item',
        verb: 'created',
        occurredAt: instant(created[0]),
        objects: [{ key, qualifier: 'subject' }],
        attributes: { status: created[1] },
      },
      ...issue.moves.map(([at, from, to], i) => ({
        identity: `${key}:moved:${i}`,
        kind: 'work-item' as const,
        verb: 'moved',
        occurredAt: instant(at),
        ...(issue.actor && { actor: context.hashActor(issue.actor) }),
        objects: [{ key, qualifier: 'subject' }],
        attributes: { from, to },
      })),
    ],
    objects: issue.moves.map(([at, , to]) => ({
      key,
      kind: 'work-item' as const,
      observedAt: Math.floor(at / 1000) * 1000,
      title: `Issue ${issue.key}`,
      originalStatus: to,
      attributes: { components: issue.components ?? [] },
      selectors: [{ annotation: 'example.com/project', value: 'PAY' }],
    })),
    refused: [],
  };
}
