import { meaningOf } from '../../translate/tellNotes';
import { keepFields } from '../keepFields';
import { KEPT } from '../keptFields';
import { ProjectList } from '../ProjectList';
import { PathsByNumber, queryPaths } from '../queryPaths';

/** Merge requests with their notes, commits, paths and the issues that they close. */
export const mergeRequests: ProjectList<PathsByNumber> = {
  resource: 'merge-requests',
  address: ({ id }) => `projects/${id}/merge_requests`,
  query: since =>
    `scope=all&state=all&order_by=updated_at&sort=desc${
      since ? `&updated_after=${since}` : ''
    }`,
  byUpdate: true,
  together: (entries, { api, project }) =>
    queryPaths(
      api,
      project,
      entries.flatMap(({ iid }) =>
        Number.isSafeInteger(iid) ? [iid as number] : [],
      ),
    ),
  async payload(entry, { api, project, detail }, paths) {
    const at = `projects/${project.id}/merge_requests/${entry.iid}`;
    const list = async (what: string, path: string, query?: string) =>
      detail(`${what} of merge requests`, () =>
        api.all(`${at}/${path}`, query),
      );
    const states = await list('state events', 'resource_state_events');
    const notes = await list('notes', 'notes', 'sort=asc&order_by=created_at');
    const commits = await list('commits', 'commits');
    const touched = paths?.get(entry.iid as number);
    const closes = await list('closed issues', 'closes_issues');
    return {
      type: 'merge-request',
      body: {
        project: project.told,
        merge_request: keepFields(entry, KEPT.mergeRequest),
        state_events: states && keepFields(states, KEPT.stateEvent),
        notes: notes && notes.flatMap(keepNote),
        commits: commits && keepFields(commits, KEPT.commit),
        closes: closes && keepFields(closes, KEPT.issueLink),
        ...(touched && { paths: touched }),
      },
    };
  },
};

/** That a person commented, without the text; of GitLab's own notes those that tell of the flow. */
function keepNote(note: unknown): unknown[] {
  const kept = keepFields(note, KEPT.note) as Record<string, unknown>;
  if (kept?.system !== true) {
    const { body: _, ...without } = kept ?? {};
    return [without];
  }
  return typeof kept.body === 'string' && meaningOf(kept.body)
    ? [{ ...kept, body: kept.body.slice(0, 60).replace(/@.*/s, '') }]
    : [];
}
