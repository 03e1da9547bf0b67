import { readRecorded } from './RecordedJira';
import { Recording } from './playRecording';

export const HOST = 'merico.atlassian.net';

const CUSTOM = {
  sprint: 'customfield_10020',
  epic: 'customfield_10014',
  storyPoints: 'customfield_10024',
};

/** The recorded Cloud. Issues of which only links are recorded are played with key and id alone. */
export async function cloudRecording(folder: string): Promise<Recording> {
  const payloads = async (name: string) =>
    (await readRecorded(folder, name)).map(({ payload }) => payload);
  const issues: any[] = [...(await payloads('jira_api_issues.jsonl.gz'))];
  const known = new Set(issues.map(({ id }) => id));
  const remoteLinks = new Map<string, any[]>();
  for (const { input, payload } of await readRecorded(
    folder,
    'jira_api_remotelinks.jsonl',
  )) {
    const id = String(input.issue_id);
    remoteLinks.set(id, [...(remoteLinks.get(id) ?? []), payload]);
    const key = /\/issue\/([^/]+)\/remotelink/.exec(payload.self)![1];
    if (!known.has(id)) {
      known.add(id);
      issues.push({ id, key, fields: { updated: input.update_time } });
    }
  }
  return {
    host: HOST,
    edition: 'cloud',
    options: { fields: CUSTOM, remoteLinks: true },
    projects: [...new Set(issues.map(({ key }) => key.split('-')[0]))],
    issues,
    statuses: await payloads('jira_api_status.jsonl'),
    sprints: await payloads('jira_api_sprints.jsonl'),
    changelogs: new Map(),
    remoteLinks,
  };
}

/** The recorded Server, whose issues are linked with one another. */
export async function serverRecording(folder: string): Promise<Recording> {
  const recorded = await readRecorded(
    folder,
    'jira_api_issue_relationships.jsonl',
  );
  const issues = recorded.map(({ payload }) => payload);
  return {
    host: new URL(recorded[0].url).host,
    edition: 'server',
    options: { sprints: false },
    projects: [...new Set(issues.map(({ key }) => key.split('-')[0]))],
    issues,
  };
}

/** Changelogs recorded in pages, of issues of which the recording has no more. */
export async function changelogRecording(folder: string): Promise<Recording> {
  const recorded = await readRecorded(
    folder,
    'jira_api_issue_changelogs.jsonl.gz',
  );
  const changelogs = new Map<string, any[]>();
  for (const { input, payload } of recorded) {
    const key = `EE-${input.issue_id}`;
    changelogs.set(key, [...(changelogs.get(key) ?? []), payload]);
  }
  return {
    host: HOST,
    edition: 'cloud',
    options: { sprints: false },
    projects: ['EE'],
    issues: [...changelogs.keys()].map(key => ({
      id: key.slice(3),
      key,
      changelog: { total: changelogs.get(key)!.length, histories: [] },
      fields: {
        status: { id: '3', name: 'In Progress' },
        created: '2021-01-01T00:00:00.000+0000',
        updated: '2021-12-31T00:00:00.000+0000',
      },
    })),
    changelogs,
  };
}
