import {
  PlayedAnswer,
  startToolServer,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { Recorded, RecordedGithub } from './recordedGithub';

const PER_PAGE = 20;
export const SLUG = 'panjf2000/ants';

/** Plays recorded objects as GitHub's REST API, newest first, twenty to a page. There is no GraphQL. */
export async function playRecordedGithub(
  recorded: RecordedGithub,
): Promise<ToolServer> {
  const lists = listsOf(recorded);
  const server = await startToolServer(({ path, query }): PlayedAnswer => {
    if (path === `/repos/${SLUG}`) {
      return { body: { full_name: SLUG, default_branch: 'master' } };
    }
    const below = path.slice(`/repos/${SLUG}/`.length);
    const list = lists.get(below);
    if (!list && /git\/|graphql|attempts/.test(path)) {
      return { status: 404, body: { message: 'Not Found' } };
    }
    const page = Number(query.get('page') ?? 1);
    const entries = (list ?? []).slice((page - 1) * PER_PAGE, page * PER_PAGE);
    const next = new URLSearchParams(query);
    next.set('page', String(page + 1));
    return {
      headers:
        page * PER_PAGE < (list?.length ?? 0)
          ? { link: `<${server.url}${path}?${next}>; rel="next"` }
          : {},
      body: envelope(below, entries),
    };
  });
  return server;
}

function listsOf(recorded: RecordedGithub): ReadonlyMap<string, any[]> {
  const lists = new Map<string, any[]>();
  for (const objects of Object.values(recorded)) {
    for (const object of objects) {
      const path = pathOf(object);
      lists.set(path, [...(lists.get(path) ?? []), object.payload]);
    }
  }
  // Runs of which only the jobs were recorded are listed with what these say.
  const runs = lists.get('actions/runs') ?? [];
  const known = new Set(runs.map(run => run.id));
  for (const { payload: job } of recorded.jobs) {
    if (!known.has(job.run_id)) {
      known.add(job.run_id);
      runs.push({
        id: job.run_id,
        name: 'recorded by its jobs alone',
        status: 'in_progress',
        head_sha: job.head_sha,
        created_at: job.started_at,
        updated_at: job.started_at,
      });
    }
  }
  lists.set('actions/runs', runs);
  const by = (path: string, field: string) =>
    lists
      .get(path)
      ?.sort((a, b) => Date.parse(b[field]) - Date.parse(a[field]));
  ['pulls', 'issues', 'issues/comments', 'pulls/comments'].forEach(path =>
    by(path, 'updated_at'),
  );
  ['issues/events', 'actions/runs'].forEach(path => by(path, 'created_at'));
  return lists;
}

/** Address below the repository, whichever repository was asked. */
function pathOf({ url }: Recorded): string {
  return new URL(url).pathname.split('/').slice(4).join('/');
}

function envelope(path: string, entries: readonly unknown[]): unknown {
  if (path === 'actions/runs') {
    return { workflow_runs: entries };
  }
  return path.endsWith('/jobs') ? { jobs: entries } : entries;
}
