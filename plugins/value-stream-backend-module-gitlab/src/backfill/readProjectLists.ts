import {
  ConnectorPayload,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabResource } from '../options/GitlabOptions';
import { Mark, Place } from './GitlabCursor';
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
  /** Where to go on; undefined where the list is read whole. */
  readonly place: Place | undefined;
  /** Lists of the project that are read. */
  readonly done: number;
  readonly made: Omit<Mark, 'at'>;
}

/**
 * Reads the lists of one project in order. One that GitLab refuses or fails at
 * lags behind and is read from its old mark in the next round; the others go
 * on.
 *
 * @throws SourceError where GitLab fails at one list after the other
 */
export async function* readProjectLists(
  scene: ProjectScene,
  lists: readonly GitlabResource[],
  start: { readonly place?: Place; readonly made?: Omit<Mark, 'at'> },
): AsyncGenerator<ProjectStep> {
  const { project, selected, mark, troubles, signal } = scene;
  let { place } = start;
  let made = start.made ?? {};
  let failures = 0;
  for (const resource of lists) {
    const done = lists.indexOf(resource);
    if ((place && done < lists.indexOf(place.resource)) || signal.aborted) {
      continue;
    }
    const list = LISTS.get(resource)!;
    const mine: Place = place ?? { resource, pages: 0 };
    const last = mark && (mark.behind?.[resource] ?? mark.at);
    const since = last ? last - OVERLAP_MS : undefined;
    const known = last ? mark?.head : undefined;
    place = undefined;
    try {
      const steps = readList(
        list,
        readingOf(scene),
        { place: mine, since, known },
        signal,
      );
      for await (const step of steps) {
        if (resource === 'commits' && (step.head ?? mark?.head)) {
          made = { ...made, head: step.head ?? mark?.head };
        }
        const { payloads } = step;
        yield {
          payloads,
          place: step.place,
          done: done + (step.place ? 0 : 1),
          made,
        };
      }
      failures = 0;
    } catch (error) {
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
      yield { payloads: [], place: undefined, done: done + 1, made };
    }
  }
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
