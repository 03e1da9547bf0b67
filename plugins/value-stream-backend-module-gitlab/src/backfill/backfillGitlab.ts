import {
  BackfillContext,
  BackfillPage,
  Cursor,
  SourceScope,
} from '@value-stream/backstage-plugin-value-stream-node';
import type { GitlabConnectorSettings } from '../GitlabConnectorSettings';
import { GitlabOptions, GitlabResource } from '../options/GitlabOptions';
import { FoundProject } from './findProject';
import { createGitlabApi } from './GitlabApi';
import { Mark, readCursor, Round, writeCursor } from './GitlabCursor';
import { lookUpProject } from './lookUpProject';
import { nothingSelected } from './nothingSelected';
import { readProjectLists } from './readProjectLists';
import { selectProjects } from './selectProjects';
import { createTroubles } from './Troubles';

/**
 * Reads all selected projects, one list and one page at a time. The first
 * round reads everything, a later one what changed since.
 *
 * @throws SourceError where GitLab refuses the token or does not answer
 */
export async function* backfillGitlab(
  scope: SourceScope<GitlabOptions>,
  cursor: Cursor | undefined,
  context: BackfillContext,
  settings: GitlabConnectorSettings,
): AsyncGenerator<BackfillPage> {
  const { options } = scope;
  const { signal } = context;
  const api = createGitlabApi(scope, context, settings);
  const selected = selectProjects(scope, settings.credentials);
  const resources = options.read.filter(
    name => name !== 'tags' || options.releaseTags !== undefined,
  );
  const { marks: before, round: begun } = readCursor(cursor);
  const marks: Record<string, Mark> = { ...before };
  let round: Round = begun ?? {
    startedAt: startOf(context.now(), before),
    groups: [],
    troubles: [],
  };
  const troubles = createTroubles(round.troubles);
  const total = selected.length * resources.length;
  const page = (
    payloads: BackfillPage['payloads'],
    done: number,
    states = false,
  ): BackfillPage => ({
    payloads,
    cursor: writeCursor({
      marks,
      round: { ...round, troubles: troubles.list() },
    }),
    progress: { done, total, unit: 'lists' },
    ...(states && { states: troubles.states(selected) }),
  });

  if (!selected.length) {
    yield nothingSelected(scope, writeCursor({ marks }));
    return;
  }
  for (const [index, one] of selected.entries()) {
    if (signal.aborted) {
      return;
    }
    if (round.project !== undefined && one.name < round.project) {
      continue;
    }
    const resumed = round.project === one.name ? round : undefined;
    round = {
      ...round,
      project: one.name,
      place: resumed?.place,
      whole: resumed?.whole,
      made: resumed?.made,
    };
    const project = await lookUpProject(api, one, troubles);
    const first = index * resources.length;
    const id = String(project?.id);
    if (!project || marks[id]?.at === round.startedAt) {
      yield page([], first + resources.length, true);
      continue;
    }
    const { groups } = round;
    const lists = round.whole ? [] : listsOf(project, resources, groups);
    const steps = readProjectLists(
      {
        api,
        options,
        project,
        selected: one,
        mark: marks[id],
        troubles,
        signal,
      },
      lists,
      { place: round.place, made: round.made },
    );
    for await (const { payloads, place, done, made } of steps) {
      round = {
        ...round,
        place: place ?? placeAfter(lists, done),
        whole: done >= lists.length,
        made,
      };
      yield page(payloads, first + done);
    }
    if (signal.aborted) {
      return;
    }
    marks[id] = { ...round.made, at: round.startedAt };
    round = {
      ...round,
      place: undefined,
      whole: undefined,
      made: undefined,
      groups: project.group ? [...new Set([...groups, project.group])] : groups,
    };
    yield page([], first + resources.length, true);
  }
  yield {
    payloads: [],
    cursor: writeCursor({ marks }),
    progress: { done: total, total, unit: 'lists' },
    states: troubles.states(selected),
  };
}

/** A round begins after all that were read before, also where the clock stands. */
function startOf(now: number, marks: Readonly<Record<string, Mark>>): number {
  return Object.values(marks).reduce(
    (latest, { at }) => Math.max(latest, at + 1),
    now,
  );
}

/** The beginning of the list after those that are done. */
function placeAfter(
  lists: readonly GitlabResource[],
  done: number,
): Round['place'] {
  return done < lists.length ? { resource: lists[done], pages: 0 } : undefined;
}

/** The lists that the project has; epics are read once for each group. */
function listsOf(
  { off, group }: FoundProject,
  resources: readonly GitlabResource[],
  groups: readonly string[],
): readonly GitlabResource[] {
  return resources.filter(
    name =>
      !off.includes(name) &&
      !(name === 'epics' && group !== undefined && groups.includes(group)),
  );
}
