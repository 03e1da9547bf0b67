import { compareSet, SetResult } from '../SetResult';
import { HOST } from './devlakeRecording';
import { playRecording } from './playRecording';
import { readRecorded } from './RecordedJira';

/** Recorded development panels: every commit is linked to its issue, in the repository that shows it. */
export async function checkDevelopmentPanels(
  folder: string,
): Promise<SetResult> {
  const panels = new Map<string, any[]>();
  for (const { input, payload } of await readRecorded(
    folder,
    'jira_api_development_panels.jsonl.gz',
  )) {
    const id = String(input.issue_id);
    panels.set(id, [...(panels.get(id) ?? []), ...(payload.detail ?? [])]);
  }
  const { translation } = await playRecording({
    host: HOST,
    edition: 'cloud',
    options: { sprints: false, developmentPanel: ['GitLab'] },
    projects: ['EE'],
    issues: [...panels.keys()].map(id => ({
      id,
      key: `EE-${id}`,
      changelog: { total: 0, histories: [] },
      fields: { updated: '2023-02-02T08:18:46.199+0000' },
    })),
    panels,
  });
  const told = new Set(
    translation.objects.flatMap(({ key, links = [] }) =>
      links.map(({ to, relation }) => `${key} ${relation} ${to}`),
    ),
  );
  const set = compareSet('jira: development panels');
  for (const [id, details] of panels) {
    for (const { url, commits } of details.flatMap(d => d.repositories ?? [])) {
      const repository = url.replace('https://', '');
      for (const commit of commits) {
        const link = `git:${repository}@${commit.id} implements jira:${HOST}/EE-${id}`;
        set.expect(link, told.has(link), true);
      }
    }
  }
  return set.result();
}
