import type { CARRIED_RECORDS } from './carriedHooks';
import { ToldFacts } from './ToldFacts';

export type RecordKind = keyof typeof CARRIED_RECORDS;

type Values = Record<string, unknown>;

/** What a delivery's golden is about, by its kind. */
export const HOOK_RECORDS: Readonly<Record<string, RecordKind>> = {
  merge_request: 'changes',
  note: 'comments',
  push: 'commits',
  tag_push: 'tags',
  pipeline: 'pipelines',
};

const ZERO = '0001-01-01T00:00:00Z';

function second(text: string | null | undefined): number | null {
  const at = Date.parse(
    (text ?? '').replace(
      /^(\S+) (\S+) (?:UTC|([+-]\d{2})(\d{2}))$/,
      (_, day, time, hours, minutes) =>
        `${day}T${time}${hours ? `${hours}:${minutes}` : 'Z'}`,
    ),
  );
  return Number.isFinite(at) ? Math.floor(at / 1_000) * 1_000 : null;
}

const MAKERS: Readonly<
  Record<
    RecordKind,
    (
      payload: any,
      golden: Record<string, any>,
      repo: string,
      facts: ToldFacts,
    ) => { readonly actual: Values; readonly expected: Values }
  >
> = {
  changes: (payload, golden, repo, facts) => {
    const told = payload.object_attributes ?? payload;
    const key = `gitlab:${repo}!${told.iid}`;
    const record = golden.PullRequest ?? golden;
    return {
      actual: {
        Number: facts.attribute(key, 'number'),
        Title: facts.field(key, 'title'),
        Body: facts.attribute(key, 'body') ?? '',
        Sha: facts.attribute(key, 'headSha'),
        Source: facts.attribute(key, 'branch'),
        Target: facts.attribute(key, 'baseBranch'),
        Link: facts.field(key, 'url'),
        Draft: facts.attribute(key, 'draft'),
        Closed: facts.field(key, 'originalStatus') !== 'opened',
        Merged: facts.field(key, 'originalStatus') === 'merged',
        Created: facts.at(key, 'opened'),
      },
      expected: {
        ...record,
        Body: record.Body.includes('\uf45b')
          ? told.description
          : record.Body.slice(0, 2_000),
        Draft: record.Draft ?? told.work_in_progress,
        Created: second(
          record.Created === ZERO ? told.created_at : record.Created,
        ),
      },
    };
  },
  issues: (payload, golden, repo, facts) => {
    const key = `gitlab:${repo}#${payload.iid}`;
    return {
      actual: {
        Number: payload.iid,
        Title: facts.field(key, 'title'),
        Link: facts.field(key, 'url'),
        Labels: facts.attribute(key, 'labels'),
        Closed: facts.field(key, 'originalStatus') === 'closed',
        Created: facts.at(key, 'created'),
      },
      expected: { ...golden, Created: second(golden.Created) },
    };
  },
  comments: (payload, golden, repo, facts) => {
    const note = payload.object_attributes ?? payload;
    const iid = payload.merge_request?.iid ?? 1;
    const record = golden.Comment ?? golden;
    const told = facts.identities.get(
      `gitlab:${repo}!${iid}:reviewed@note/${note.id}`,
    );
    return {
      actual: {
        ID: told === undefined ? null : note.id,
        Created: told,
        Number: told === undefined ? null : iid,
      },
      expected: {
        ID: record.ID,
        Created: second(record.Created),
        Number: golden.Issue?.Number ?? 1,
      },
    };
  },
  commits: (payload, golden, repo, facts) => {
    const commits: any[] = payload.commits ?? [payload];
    const records: any[] = golden.Commits ?? [golden];
    const last = commits.length - 1;
    const key = `git:${repo}@${commits[last].id}`;
    const record = records[last];
    return {
      actual: {
        Sha: facts.attribute(key, 'sha'),
        Message: facts.attribute(key, 'message'),
        Link: facts.field(key, 'url') ?? '',
        Date: facts.at(key, 'committed'),
      },
      expected: { ...record, Date: second(record.Committer.Date) },
    };
  },
  pipelines: (payload, golden, repo, facts) => {
    const key = `gitlab-ci:${repo}/pipelines/${payload.object_attributes.id}`;
    const { Execution: record } = golden;
    return {
      actual: {
        Number: Number(key.split('/').at(-1)),
        status: facts.field(key, 'originalStatus'),
        Created: facts.at(key, 'queued'),
        URL: facts.field(key, 'url'),
        sha: facts.attribute(key, 'revision'),
      },
      expected: {
        ...record,
        Created: second(record.Created),
        sha: golden.commit.sha,
      },
    };
  },
  releases: (payload, golden, repo, facts) => {
    const key = `git:${repo}#tag/${payload.tag_name}`;
    return {
      actual: {
        Title: facts.field(key, 'title'),
        Tag: facts.attribute(key, 'tag'),
        Commitish: facts.attribute(key, 'revision'),
      },
      expected: golden,
    };
  },
  tags: (payload, golden, repo, facts) => {
    const ref = String(payload.ref ?? payload.name).replace('refs/tags/', '');
    const key = `git:${repo}#tag/${ref}`;
    const removed = facts.at(key, 'removed') !== undefined;
    return {
      actual: {
        Name: facts.attribute(key, 'tag') ?? (removed ? ref : null),
        Sha: removed ? 'removed' : facts.attribute(key, 'revision'),
      },
      expected: {
        Name: String(golden.Ref?.Name ?? golden.Ref ?? golden.Name).replace(
          'refs/tags/',
          '',
        ),
        Sha:
          golden.Action === 'deleted' ? 'removed' : golden.After ?? golden.Sha,
      },
    };
  },
};

/** The carried columns as told, and as the golden has them, with the differences that carriedHooks.ts allows. */
export function describeRecord(
  kind: RecordKind,
  payload: any,
  golden: Record<string, any>,
  repo: string,
  facts: ToldFacts,
): { readonly actual: Values; readonly expected: Values } {
  return MAKERS[kind](payload, golden, repo, facts);
}
