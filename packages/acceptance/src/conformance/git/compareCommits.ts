import { compareSet, SetResult } from '../SetResult';
import { GitTrace } from './GitTrace';
import { Traced } from './readTraced';

/** First release and both lead times of every commit, to the second. */
export function compareCommits(trace: GitTrace, traced: Traced): SetResult {
  const set = compareSet(`git_traces/${trace.name} commits`);
  for (const expected of trace.expectedCommits) {
    const { sha } = expected;
    const commit = traced.commits.get(sha);
    const release = commit?.release;
    set.expect(
      `${sha} first release`,
      release?.tag ?? null,
      expected.first_release,
    );
    set.expect(
      `${sha} lead time from commit`,
      release ? (release.at - commit.committed) / 1000 : null,
      expected.lead_time_from_commit_s,
    );
    set.expect(
      `${sha} lead time from authoring`,
      release ? (release.at - commit.authored) / 1000 : null,
      expected.lead_time_from_authored_s,
    );
  }
  return set.result();
}
