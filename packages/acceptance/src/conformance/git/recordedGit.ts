import {
  GitOptions,
  GitPayload,
  createGitConnector,
} from '@value-stream/backstage-plugin-value-stream-backend-module-git';
import {
  BackfillPage,
  Connector,
} from '@value-stream/backstage-plugin-value-stream-node';
import { firstParentLine, GitTrace, RecordedCommit } from './GitTrace';

const PAGE = 500;
const NO_CREDENTIALS = {
  knows: () => false,
  authorization: async () => undefined,
};

/**
 * The git connector with a recorded history in place of a repository: what it
 * reads is recorded, what it makes of it is its own.
 */
export function recordedGit(trace: GitTrace): Connector<GitOptions> {
  return {
    ...createGitConnector({ credentials: NO_CREDENTIALS }),
    async *backfill(): AsyncIterable<BackfillPage> {
      const payloads = recordedPayloads(trace);
      for (let from = 0; from < payloads.length; from += PAGE) {
        yield {
          payloads: payloads.slice(from, from + PAGE),
          cursor: { done: from + PAGE },
        };
      }
    },
  };
}

/** The payloads that the connector would have read: commits, newest first, then tags. */
export function recordedPayloads(trace: GitTrace): readonly GitPayload[] {
  const repository = trace.meta.repo;
  const url = `https://${repository}`;
  const line = firstParentLine(trace);
  return [
    ...[...trace.commits].reverse().map(
      (commit): GitPayload => ({
        type: 'commit',
        body: {
          repository,
          url,
          sha: commit.sha,
          parents: commit.parents,
          authored: commit.authored,
          committed: commit.committed,
          message: messageOf(commit),
          author: commit.author,
          ...(line.has(commit.sha) && { firstParent: true }),
        },
      }),
    ),
    ...trace.tags.map(
      (tag): GitPayload => ({
        type: 'tag',
        body: { repository, url, ...tag },
      }),
    ),
  ];
}

/**
 * The message with the keys that stood in the part of it that the recording
 * cut off.
 */
function messageOf({ message, issue_keys }: RecordedCommit): string {
  const cut = issue_keys.filter(key => !message.includes(key));
  return [message, ...cut].join('\n');
}
