import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareSet, Comparison, SetResult } from '../SetResult';
import { CARRIED_RECORDS, REFUSED_RECORDS } from './carriedHooks';
import {
  GitlabContent,
  playGitlab,
  readDelivery,
  translatePayloads,
} from './playGitlab';
import { recordedProject } from './recordedGitlab';
import { describeRecord, HOOK_RECORDS, RecordKind } from './records';
import { toldFacts, ToldFacts } from './ToldFacts';

const API_PATH = 'example/example';

/** REST records: the file, its list at the API, what it is, and the place of its golden. */
const REST: readonly {
  readonly file: string;
  readonly address: string;
  readonly kind: RecordKind;
}[] = [
  { file: 'issue', address: 'issues', kind: 'issues' },
  { file: 'issues', address: 'issues', kind: 'issues' },
  { file: 'merge', address: 'merge_requests', kind: 'changes' },
  { file: 'merges', address: 'merge_requests', kind: 'changes' },
  { file: 'merge_note', address: 'merge_requests/1/notes', kind: 'comments' },
  { file: 'merge_notes', address: 'merge_requests/1/notes', kind: 'comments' },
  { file: 'commit', address: 'repository/commits', kind: 'commits' },
  { file: 'commits', address: 'repository/commits', kind: 'commits' },
  { file: 'release', address: 'releases', kind: 'releases' },
  { file: 'releases', address: 'releases', kind: 'releases' },
  { file: 'tag', address: 'repository/tags', kind: 'tags' },
  { file: 'tags', address: 'repository/tags', kind: 'tags' },
];

/** Compares webhooks and REST answers with what go-scm makes of them. */
export async function checkGoScmGitlab(
  folder: string,
): Promise<readonly SetResult[]> {
  return [await checkHooks(join(folder, 'webhooks')), await checkRest(folder)];
}

async function checkHooks(folder: string): Promise<SetResult> {
  const set = compareSet('go-scm gitlab: webhooks');
  const files = (await readdir(folder)).filter(file => file.endsWith('.json'));
  for (const file of files.sort()) {
    const name = file.slice(0, -'.json'.length);
    const text = await readFile(join(folder, file), 'utf8');
    const golden = await readGolden(folder, name);
    const payload = JSON.parse(text);
    const told = translatePayloads([readDelivery(text)], 'webhook');
    const refused = name in REFUSED_RECORDS;
    set.expect(`${name} is refused`, told.refused.length > 0, refused);
    const record = HOOK_RECORDS[payload.object_kind];
    if (!refused && golden && record) {
      const repo = `gitlab.com/${payload.project.path_with_namespace}`;
      compareRecord(set, name, record, payload, golden, repo, toldFacts(told));
    }
  }
  return set.result();
}

async function checkRest(folder: string): Promise<SetResult> {
  const set = compareSet('go-scm gitlab: REST');
  for (const { file, address, kind } of REST) {
    const payload = JSON.parse(
      await readFile(join(folder, `${file}.json`), 'utf8'),
    );
    const golden = await readGolden(folder, file);
    const list = [payload].flat();
    const facts = toldFacts(
      await playGitlab(await contentOf(folder, address, list), API_PATH),
    );
    const records = [golden].flat();
    list.forEach((one, index) =>
      compareRecord(
        set,
        `${file}[${index}]`,
        kind,
        one,
        records[index] as Record<string, any>,
        `gitlab.com/${API_PATH}`,
        facts,
      ),
    );
  }
  return set.result();
}

/** A GitLab that has the list, and the merge request that comments belong to. */
async function contentOf(
  folder: string,
  address: string,
  list: readonly unknown[],
): Promise<GitlabContent> {
  const project = { ...recordedProject(1, API_PATH) };
  return {
    [`projects/${API_PATH}`]: project,
    ...(address.endsWith('/notes') && {
      'projects/1/merge_requests': [
        JSON.parse(await readFile(join(folder, 'merge.json'), 'utf8')),
      ],
    }),
    [`projects/1/${address}`]: list,
  };
}

function compareRecord(
  set: Comparison,
  name: string,
  kind: RecordKind,
  payload: any,
  golden: Record<string, any>,
  repo: string,
  facts: ToldFacts,
): void {
  const { actual, expected } = describeRecord(
    kind,
    payload,
    golden,
    repo,
    facts,
  );
  for (const column of CARRIED_RECORDS[kind]) {
    set.expect(
      `${name} ${column}`,
      actual[column] ?? null,
      expected[column] ?? null,
    );
  }
}

async function readGolden(
  folder: string,
  name: string,
): Promise<Record<string, any> | undefined> {
  const text = await readFile(
    join(folder, `${name}.json.golden`),
    'utf8',
  ).catch(() => '');
  return text.trim() ? JSON.parse(text) : undefined;
}
