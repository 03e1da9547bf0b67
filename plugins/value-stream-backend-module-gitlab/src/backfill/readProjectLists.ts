import {
  ConnectorPayload,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabResource } from '../options/GitlabOptions';
import { Mark, ProjectRound } from './GitlabCursor';
import { LISTS } from './lists';
import { ProjectScene } from './ProjectScene';
import { readingOf } from './readingOf';
import { readList } from './readList';
import { unanswered } from './unanswered';

/** Read again on both sides of a round, for clocks that differ and facts that come late. */
const OVERLAP_MS = 10 * 60_000;
const FAILURES = 2;

/** What reading a project has come to. */
export interface ProjectStep {
  readonly payloads: readonly ConnectorPayload[];
  readonly round: ProjectRound;
}

/**
 * Reads some lists of one project in order, each on from its place. One that
 * GitLab refuses or fails at lags behind and is read from its old mark in the
 * next round; the others go on.
 *
 * @param until - where lists in order of time stop for now, in ms
 * @throws SourceError where GitLab fails at one list after the other
 */
export async function* readProjectLists(
  scene: ProjectScene,
  lists: readonly GitlabResource[],
  before: ProjectRound,
  until: number,
): AsyncGenerator<ProjectStep> {
  const { project, selected, mark, troubles, signal } = scene;
  let round = before;
  let failures = 0;
  for (const resource of lists) {
    const place = round.places[resource] ?? { pages: 0 };
    if (
      round.done.includes(resource) ||
      (place.reached !== undefined && place.reached < until)
    ) {
      continue;
    }
    const list = LISTS.get(resource)!;
    const last = mark && (mark.behind?.[resource] ?? mark.at);
    const since = last ? last - OVERLAP_MS : undefined;
    const known = last ? mark?.head : undefined;
    try {
      const steps = readList(
        list,
        readingOf(scene),
        { place, since, known, until },
        signal,
      );
      for await (const step of steps) {
        const head =
          resource === 'commits' ? step.head ?? mark?.head : undefined;
        round = {
          ...(step.place
            ? {
                done: round.done,
                places: { ...round.places, [resource]: step.place },
              }
            : finished(round, resource)),
          made: { ...round.made, ...(head && { head }) },
        };
        yield { payloads: step.payloads, round };
      }
      failures = 0;
    } catch (error) {
      signal.throwIfAborted();
      let { made } = round;
      if (error instanceof ToolRefusedError) {
        if (!list.optional) {
          made = behind(made, resource, last, mark);
          troubles.add(
            selected,
            'warning',
            `GitLab gives no ${resource} of ${project.path} (${error.status})`,
            `Give the token the role Reporter in ${project.path}, or leave '${resource}' out of the option 'read'`,
          );
        }
      } else if (error instanceof ToolAnswerError) {
        failures += 1;
        if (failures >= FAILURES) {
          throw unanswered(error);
        }
        made = behind(made, resource, last, mark);
        troubles.add(
          selected,
          'failed',
          `${resource} of ${project.path} could not be read to the end: ${error.message}`,
          'They are read again in the next run; if it stays so, look at the logs of GitLab',
        );
      } else {
        throw error;
      }
      round = { ...finished(round, resource), made };
      yield { payloads: [], round };
    }
  }
}

function finished(
  { done, places }: ProjectRound,
  resource: GitlabResource,
): Pick<ProjectRound, 'done' | 'places'> {
  const { [resource]: _, ...rest } = places;
  return { done: [...done, resource], places: rest };
}

/** A list that was not read to the end is read from its old mark the next time. */
function behind(
  made: Omit<Mark, 'at'>,
  resource: GitlabResource,
  last: number | undefined,
  mark: Mark | undefined,
): Omit<Mark, 'at'> {
  return {
    ...made,
    ...(resource === 'commits' && { head: mark?.head }),
    behind: { ...made.behind, [resource]: last ?? 0 },
  };
}
