import { compareSet, SetResult } from '../SetResult';
import { Row } from './RecordedJenkins';
import { keyOfRow, ReadJenkins } from './readRecordedJenkins';

/** Compares what builds checked out. */
export function compareCommits(
  suffix: string,
  read: ReadJenkins,
  rows: readonly Row[],
): SetResult {
  const set = compareSet(`jenkins cicd_pipeline_commits${suffix}`);
  const withRevision = [...read.objects.values()].filter(
    ({ attributes }) =>
      attributes?.parent === undefined && attributes?.revision !== undefined,
  );
  set.expect('rows', withRevision.length, rows.length);
  for (const row of rows) {
    const run = read.objects.get(keyOfRow(row.pipeline_id!));
    const { revision, repository, branch } = run?.attributes ?? {};
    set.expect(`${row.pipeline_id} commit_sha`, revision, row.commit_sha);
    set.expect(
      `${row.pipeline_id} repo_url`,
      repository,
      row
        .repo_url!.replace(/^https:\/\//, '')
        .replace(/^git@([^:]+):/, '$1/')
        .replace(/\.git$/, ''),
    );
    set.expect(
      `${row.pipeline_id} branch`,
      branch,
      row.branch!.replace('refs/remotes/origin/', ''),
    );
    set.expect(
      `${row.pipeline_id} in the activities`,
      read.activities
        .filter(({ objects }) => objects[0].key === run?.key)
        .every(({ objects }) =>
          objects.some(
            ({ key, qualifier }) =>
              qualifier === 'revision' &&
              key === `git:${repository}@${revision}`,
          ),
        ),
      true,
    );
  }
  return set.result();
}
