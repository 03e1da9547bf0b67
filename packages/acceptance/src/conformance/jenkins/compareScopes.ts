import { compareSet, SetResult } from '../SetResult';
import { Row } from './RecordedJenkins';
import { ReadJenkins } from './readRecordedJenkins';

/** Compares the jobs found in a multibranch project. */
export function compareScopes(
  read: ReadJenkins,
  rows: readonly Row[],
): SetResult {
  const set = compareSet('jenkins cicd_scopes multibranch');
  set.expect(
    'names',
    [...read.jobs].sort(),
    rows.map(({ name }) => name).sort(),
  );
  for (const { id, name, url } of rows) {
    const job = id!.split(':').slice(3).join(':');
    set.expect(`${id} name`, read.jobs.has(job) && job, name);
    const address = [...read.objects.values()].find(
      ({ attributes }) => attributes?.name === job,
    )?.url;
    const path = url!.slice(url!.indexOf('/job/'));
    set.expect(`${id} url`, address?.includes(path), true);
  }
  return set.result();
}
