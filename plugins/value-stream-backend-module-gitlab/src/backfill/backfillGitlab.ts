import {
  BackfillContext,
  BackfillPage,
  Cursor,
  SourceScope,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import type { GitlabConnectorSettings } from '../createGitlabConnector';
import { GitlabOptions } from '../options/GitlabOptions';
import { hostOf } from '../translate/Project';
import { findProject, FoundProject } from './findProject';
import { createGitlabApi, GitlabApi } from './GitlabApi';
import { Mark, readCursor, Round, writeCursor } from './GitlabCursor';
import { readProjectLists, unanswered } from './readProjectLists';
import { SelectedProject, selectProjects } from './selectProjects';
import { createTroubles, Troubles } from './Troubles';

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
    const project = await lookUp(api, one, troubles);
    const first = index * resources.length;
    const id = String(project?.id);
    if (!project || marks[id]?.at === round.startedAt) {
      yield page([], first + resources.length, true);
      continue;
    }
    const { groups } = round;
    const lists = resources.filter(
      name =>
        !round.whole &&
        !project.off.includes(name) &&
        !(name === 'epics' && project.group && groups.includes(project.group)),
    );
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
  lists: readonly GitlabOptions['read'][number][],
  done: number,
): Round['place'] {
  return done < lists.length ? { resource: lists[done], pages: 0 } : undefined;
}

async function lookUp(
  api: GitlabApi,
  selected: SelectedProject,
  troubles: Troubles,
): Promise<FoundProject | undefined> {
  const { name, selectedBy } = selected;
  try {
    const project = await findProject(api, selected);
    if (project.renamed) {
      troubles.add(
        selected,
        'warning',
        `${name} is called ${project.path} now; its facts keep the old name`,
        `Write ${project.path} in ${selectedBy}, or map it to the old name by the option 'renamed'`,
      );
    }
    return project;
  } catch (error) {
    if (error instanceof ToolAnswerError) {
      throw unanswered(error);
    }
    if (!(error instanceof ToolRefusedError)) {
      throw error;
    }
    troubles.add(
      selected,
      'failed',
      `GitLab gives no project ${name} (${error.status})`,
      `Correct ${selectedBy}, or make the token a member of the project with the role Reporter`,
    );
    return undefined;
  }
}

function nothingSelected(
  scope: SourceScope<GitlabOptions>,
  cursor: Cursor,
): BackfillPage {
  return {
    payloads: [],
    cursor,
    states: [
      {
        part: hostOf(scope),
        state: 'warning',
        message: 'nothing selects a project',
        whatToDo:
          "Annotate entities with gitlab.com/project-slug, or list 'projects' in the options of the source",
      },
    ],
  };
}
