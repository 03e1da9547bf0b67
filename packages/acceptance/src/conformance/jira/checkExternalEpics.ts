import { compareSet, SetResult } from '../SetResult';
import { HOST } from './devlakeRecording';
import { playRecording } from './playRecording';
import { readRecorded } from './RecordedJira';
import { toldFacts } from './ToldFacts';

/** Recorded issues whose epics live elsewhere: each is a child of its epic. */
export async function checkExternalEpics(folder: string): Promise<SetResult> {
  const issues = (await readRecorded(folder, 'jira_external_epics.jsonl')).map(
    ({ payload }) => payload,
  );
  const { translation } = await playRecording({
    host: HOST,
    edition: 'cloud',
    options: { sprints: false, fields: { epic: 'customfield_10014' } },
    projects: [...new Set<string>(issues.map(({ key }) => key.split('-')[0]))],
    issues,
  });
  const told = toldFacts(translation);
  const set = compareSet('jira: external epics');
  set.expect('refused', translation.refused, []);
  for (const { key, fields } of issues) {
    set.expect(
      key,
      told
        .object(`jira:${HOST}/${key}`)
        ?.links.filter(({ relation }) => relation === 'child-of')
        .map(({ to }) => to),
      fields.parent ? [`jira:${HOST}/${fields.parent.key}`] : [],
    );
  }
  return set.result();
}
