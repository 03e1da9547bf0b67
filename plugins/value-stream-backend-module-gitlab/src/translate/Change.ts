import {
  Fields,
  NativeLink,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { changeKey, commitKey } from './keys';
import { Person } from './Person';
import { Project } from './Project';

const BODY = 2_000;
const BRANCH = 1_000;

/** A merge request as both ways tell of it. */
export interface Change {
  readonly key: string;
  readonly project: Project;
  readonly iid: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly state: string | undefined;
  readonly draft: boolean | undefined;
  readonly mergedAt: number | undefined;
  readonly closedAt: number | undefined;
  readonly headSha: string | undefined;
  /** The commit by which the target branch got it. */
  readonly mergeSha: string | undefined;
  readonly squashSha: string | undefined;
}

export function readChange(fields: Fields, project: Project): Change {
  const iid = fields.requiredWhole('iid', 1);
  const createdAt = fields.requiredInstant('created_at');
  const state = fields.text('state', 30);
  const headSha = fields.sha('sha') ?? fields.object('last_commit')?.sha('id');
  const squashSha = fields.sha('squash_commit_sha');
  return {
    key: changeKey(project.repo, iid),
    project,
    iid,
    createdAt,
    updatedAt: fields.instant('updated_at') ?? createdAt,
    state,
    draft: fields.flag('draft') ?? fields.flag('work_in_progress'),
    mergedAt: fields.instant('merged_at'),
    closedAt: fields.instant('closed_at'),
    headSha,
    mergeSha:
      fields.sha('merge_commit_sha') ??
      (state === 'merged' ? squashSha ?? headSha : undefined),
    squashSha,
  };
}

/** What is known of the merge request itself. */
export function describeChange(
  change: Change,
  fields: Fields,
  known: {
    readonly author: Person | undefined;
    readonly labels: readonly string[] | undefined;
    readonly links?: readonly NativeLink[];
    readonly paths?: readonly string[];
    readonly train?: Readonly<Record<string, string | number>>;
  },
  facts: Facts,
): void {
  const { key, project, mergeSha, squashSha } = change;
  const body = fields.cutText('description', BODY);
  facts.describe({
    key,
    kind: 'change',
    observedAt: change.updatedAt,
    title: fields.cutText('title', 300),
    url: fields.text('web_url', 1_000) ?? fields.text('url', 1_000),
    originalStatus: change.state,
    attributes: {
      repository: project.repo,
      number: change.iid,
      branch: fields.cutText('source_branch', BRANCH),
      baseBranch: fields.cutText('target_branch', BRANCH),
      body,
      draft: change.draft,
      headSha: change.headSha,
      mergeSha,
      squashSha,
      bot: known.author?.bot || undefined,
      labels: known.labels,
      paths: known.paths,
    },
    links: known.links?.length ? known.links : undefined,
    selectors: project.selectors,
  });
}

/** The change contains a commit, as GitLab itself says. */
export function containsCommit(
  project: Project,
  sha: string,
  evidence: string,
): NativeLink {
  return { to: commitKey(project.repo, sha), relation: 'contains', evidence };
}
