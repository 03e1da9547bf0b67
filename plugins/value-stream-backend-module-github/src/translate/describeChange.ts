import {
  Fields,
  NativeLink,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { ChangeInstants } from './changeTransition';
import { readLabels } from './classifyLabels';
import { commitKey, issueKey } from './githubKeys';
import { readPerson } from './readPerson';
import { readOptionalSha } from './readSha';
import { Repository } from './Repository';
import { GithubContext } from './Rule';

const BODY = 2_000;
const TITLE = 300;
const BRANCH = 500;

/** A pull request as a payload shows it. */
export interface DescribedChange extends ChangeInstants {
  readonly key: string;
  readonly draft: boolean;
  readonly mergeSha?: string;
  readonly object: ObjectFact;
}

/** @throws Unusable where it is not as GitHub writes it */
export function describeChange(
  change: Fields,
  repository: Repository,
  context: GithubContext,
): DescribedChange {
  const number = change.requiredWhole('number');
  const key = issueKey(repository.id, number);
  const createdAt = change.requiredInstant('created_at');
  const updatedAt = change.instant('updated_at') ?? createdAt;
  const closedAt = change.instant('closed_at');
  const mergedAt = change.instant('merged_at');
  const author = readPerson(change, 'user', context.hashActor);
  const draft = change.flag('draft') ?? false;
  const head = change.object('head');
  const headSha = readOptionalSha(head, 'sha');
  // Of what is not merged GitHub gives a trial merge that is on no branch.
  const mergeSha =
    mergedAt === undefined
      ? undefined
      : readOptionalSha(change, 'merge_commit_sha');
  const url = change.text('html_url', 1_000);
  const body = change.cutText('body', BODY);
  const branch = head?.text('ref', BRANCH);
  const baseBranch = change.object('base')?.text('ref', BRANCH);
  const headRepository = head?.object('repo')?.text('full_name');
  const milestone = change.object('milestone')?.text('title');
  const links = commitLinks(repository, headSha, mergeSha);
  return {
    key,
    number,
    createdAt,
    updatedAt,
    closedAt,
    mergedAt,
    author,
    draft,
    mergeSha,
    object: {
      key,
      kind: 'change',
      observedAt: updatedAt,
      title: change.cutText('title', TITLE) ?? '',
      ...(url && { url }),
      originalStatus: statusOf(change, mergedAt),
      attributes: {
        repository: repository.id,
        number,
        ...(branch && { branch }),
        ...(baseBranch && { baseBranch }),
        ...(headRepository &&
          headRepository.toLowerCase() !== repository.slug.toLowerCase() && {
            headRepository,
          }),
        ...(body && { body }),
        draft,
        labels: readLabels(change),
        ...(milestone && { sprints: [milestone] }),
        ...(headSha && { headSha }),
        ...(mergeSha && { mergeSha }),
        ...(author.bot && { bot: true }),
      },
      ...(links.length && { links }),
      selectors: repository.selectors,
    },
  };
}

function statusOf(change: Fields, mergedAt: Instant | undefined): string {
  return mergedAt === undefined ? change.text('state', 50) ?? 'open' : 'merged';
}

function commitLinks(
  repository: Repository,
  headSha: string | undefined,
  mergeSha: string | undefined,
): readonly NativeLink[] {
  const links: NativeLink[] = [];
  if (headSha) {
    links.push({
      to: commitKey(repository.id, headSha),
      relation: 'contains',
      evidence: 'GitHub gives it as a commit of the pull request',
    });
  }
  if (mergeSha && mergeSha !== headSha) {
    links.push({
      to: commitKey(repository.id, mergeSha),
      relation: 'contains',
      evidence: 'GitHub gives it as the commit that merged the pull request',
    });
  }
  return links;
}
