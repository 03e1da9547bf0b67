import { readWholeSecond } from '@value-stream/backstage-plugin-value-stream-node';
import { keepFields } from '../keepFields';
import { KEPT } from '../keptFields';
import { ProjectList } from '../ProjectList';

/** Issues, incidents and other work items, each with what happened to it. */
export const issues: ProjectList = {
  resource: 'issues',
  address: ({ id }) => `projects/${id}/issues`,
  query: since =>
    `scope=all&state=all&order_by=updated_at&sort=desc${
      since ? `&updated_after=${since}` : ''
    }`,
  byUpdate: true,
  async payload(entry, { api, project, detail, options }) {
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
    const incident = isIncident(entry, options.incidentLabels);
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
        ...(incident && {
          notes: onlySystem(
            await list('notes of incidents', 'notes', KEPT.note),
          ),
        }),
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

function isIncident(
  entry: Readonly<Record<string, unknown>>,
  labels: readonly string[],
): boolean {
  return (
    entry.issue_type === 'incident' ||
    (Array.isArray(entry.labels) &&
      entry.labels.some(
        label =>
          typeof label === 'string' && labels.includes(label.toLowerCase()),
      ))
  );
}

function onlySystem(notes: unknown): unknown {
  return Array.isArray(notes)
    ? notes.filter(note => note?.system === true)
    : notes;
}
