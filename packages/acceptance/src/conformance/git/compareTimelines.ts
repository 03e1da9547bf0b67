import { Timeline } from '@value-stream/flow-engine';
import { compareSet, SetResult } from '../SetResult';
import { firstParentLine, GitTrace } from './GitTrace';

/**
 * The flow items of a repository without a tracker are the commits of its
 * first-parent line: how long each waited for its release, as its timeline
 * has it.
 */
export function compareTimelines(
  trace: GitTrace,
  timelines: readonly Timeline[],
): SetResult {
  const set = compareSet(`git_traces/${trace.name} timelines`);
  const line = firstParentLine(trace);
  const byKey = new Map(timelines.map(t => [t.itemKey, t]));
  const windowStart = Date.parse(trace.meta.window[0]);
  for (const { sha, lead_time_from_commit_s } of trace.expectedCommits) {
    if (!line.has(sha)) {
      continue;
    }
    const timeline = byKey.get(`git:${trace.meta.repo}@${sha}`);
    const waiting = timeline?.visits.find(
      ({ stageId }) => stageId === 'waiting-for-release',
    );
    const releasedBefore =
      timeline?.endedAt !== null &&
      timeline?.endedAt !== undefined &&
      timeline.endedAt < windowStart;
    set.expect(
      `${sha} wait for release`,
      !waiting || waiting.to === null || releasedBefore
        ? null
        : (waiting.to - waiting.from) / 1000,
      lead_time_from_commit_s,
    );
  }
  return set.result();
}
