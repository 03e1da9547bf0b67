import { readWholeSecond } from '@value-stream/backstage-plugin-value-stream-node';
import { ASSIGNED } from '../../translate/tellAssignments';
import { INCIDENT_STATUS } from '../../translate/tellIncidentNotes';
import { keepFields } from '../keepFields';
import { KEPT } from '../keptFields';
import { ProjectList, Reading } from '../ProjectList';

/** Issues, incidents and other work items, each with what happened to it. */
export const issues: ProjectList = {
  resource: 'issues',
  address: ({ id }) => `projects/${id}/issues`,
  query: since =>
    `scope=all&state=all&order_by=updated_at&sort=desc${
      since ? `&updated_after=${since}` : ''
    }`,
  byUpdate: true,
  byKeyset: true,
  async payload(entry, { api, project, detail }) {
    const at = `projects/${project.id}/issues/${entry.iid}`;
    const list = async (
      what: string,
      path: string,
      shape: Parameters<typeof keepFields>[1],
    ) => {
      const found = await detail(what, () => api.all(`${at}/${path}`));
      return found && keepFields(found, shape);
    };
    if (isUntouched(entry)) {
      return {
        type: 'issue',
        body: {
          project: project.told,
          issue: keepFields(entry, KEPT.issue),
        },
      };
    }
    return {
      type: 'issue',
      body: {
        project: project.told,
        issue: keepFields(entry, KEPT.issue),
        state_events: await list(
          'state events of issues',
          'resource_state_events',
          KEPT.stateEvent,
        ),
        label_events: await list(
          'label events of issues',
          'resource_label_events',
          KEPT.labelEvent,
        ),
        milestone_events: await list(
          'milestone events of issues',
          'resource_milestone_events',
          KEPT.milestoneEvent,
        ),
        links: await list('links of issues', 'links', KEPT.issueLink),
        notes: await notesOf(at, api, detail),
      },
    };
  },
};

/** Nothing has happened to it since its first second, so there is nothing more to ask. */
function isUntouched({
  created_at: created,
  updated_at: updated,
}: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof created === 'string' &&
    typeof updated === 'string' &&
    readWholeSecond(created) !== undefined &&
    readWholeSecond(created) === readWholeSecond(updated)
  );
}

/** Of GitLab's own notes those that are read, without whom they name. */
async function notesOf(
  at: string,
  api: Reading['api'],
  detail: Reading['detail'],
): Promise<unknown> {
  const notes = await detail('notes of issues', () =>
    api.all(`${at}/notes`, 'activity_filter=only_activity'),
  );
  return notes?.flatMap(note => {
    const kept = keepFields(note, KEPT.note) as Record<string, unknown>;
    const { system, body } = kept ?? {};
    return system === true &&
      typeof body === 'string' &&
      (ASSIGNED.test(body) || INCIDENT_STATUS.test(body))
      ? [{ ...kept, body: body.slice(0, 60).replace(/@.*/s, '') }]
      : [];
  });
}
