import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { commitAddress, CommitAddress } from './commitAddress';
import { JiraContext } from './IssueBody';
import { issueKeyIn, issueObjectKey } from './jiraKeys';
import { TranslationDraft } from './TranslationDraft';
import { fieldsOf } from '../reading/fieldsOf';

const LIMIT = 5_000;
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;

/** What Jira shows of an issue's development: `{ key, updated, detail }`. */
export function translateDevelopment(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const { issue, observedAt } = readSubject(body, context);
  for (const entry of body.list('detail', LIMIT)) {
    const repositories = draft.part(() =>
      fieldsOf(entry, 'detail').list('repositories', LIMIT),
    );
    for (const found of repositories ?? []) {
      draft.part(() => {
        const repository = fieldsOf(found, 'repositories');
        const address = repository.requiredText('url', 2_000);
        for (const commit of repository.list('commits', LIMIT)) {
          draft.part(() => {
            const sha = fieldsOf(commit, 'commits').requiredText('id', 64);
            const path = repositoryOf(address);
            if (path === undefined || !SHA.test(sha)) {
              throw new Unusable('a commit has no repository or no sha');
            }
            push(
              { repository: path, sha: sha.toLowerCase() },
              issue,
              observedAt,
              'development panel',
              draft,
            );
          });
        }
      });
    }
  }
}

/** Web links of an issue, of which those to commits are kept: `{ key, updated, links }`. */
export function translateRemoteLinks(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const { issue, observedAt } = readSubject(body, context);
  for (const entry of body.list('links', LIMIT)) {
    draft.part(() => {
      const shown = fieldsOf(entry, 'links').requiredObject('object');
      const url = shown.text('url', 4_000);
      const commit = url === undefined ? undefined : commitAddress(url);
      if (commit) {
        push(commit, issue, observedAt, 'web link of the issue', draft);
      }
    });
  }
}

function readSubject(
  body: Fields,
  { site }: JiraContext,
): { readonly issue: string; readonly observedAt: Instant } {
  return {
    issue: issueObjectKey(issueKeyIn(body, 'key'), { host: site.host }),
    observedAt: body.requiredInstant('updated'),
  };
}

function repositoryOf(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol)
    ? `${url.host.toLowerCase()}${url.pathname
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')}`
    : undefined;
}

function push(
  { repository, sha }: CommitAddress,
  issue: string,
  observedAt: Instant,
  evidence: string,
  draft: TranslationDraft,
): void {
  draft.objects.push({
    key: `git:${repository}@${sha}`,
    kind: 'commit',
    observedAt,
    attributes: { repository, sha },
    links: [{ to: issue, relation: 'implements', evidence }],
  });
}
