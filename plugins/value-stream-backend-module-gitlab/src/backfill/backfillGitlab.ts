import {
  BackfillContext,
  BackfillPage,
  createRequestGate,
  Cursor,
  readAtOnce,
  SourceScope,
} from '@value-stream/backstage-plugin-value-stream-node';
import type { GitlabConnectorSettings } from '../GitlabConnectorSettings';
import { GitlabOptions } from '../options/GitlabOptions';
import { apiBaseUrlOf, createGitlabApi } from './GitlabApi';
import {
  Mark,
  NOTHING_READ,
  readCursor,
  Round,
  writeCursor,
} from './GitlabCursor';
import { nothingSelected } from './nothingSelected';
import { openProjects } from './openProjects';
import { Phase, phasesFrom } from './phases';
import { ProjectStep, readProjectLists } from './readProjectLists';
import { SelectedProject, selectProjects } from './selectProjects';
import { createTroubles } from './Troubles';

/** Projects that are read at a time. */
const AT_ONCE = 4;
/** GitLab.com lets 2,000 requests of a user through in a minute. */
const RATE = { atOnce: 500, perMinute: 1_400 };

/**
 * Reads all selected projects, some at a time. The first round reads
 * everything, a later one what changed since.
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
  const gate = createRequestGate(
    apiBaseUrlOf(scope, settings.credentials) === 'https://gitlab.com/api/v4'
      ? RATE
      : undefined,
  );
  const apiUntil = (signal: AbortSignal) =>
    createGitlabApi(scope, { ...context, signal }, settings, gate);
  const selected = selectProjects(scope, settings.credentials);
  const resources = options.read.filter(
    name => name !== 'tags' || options.releaseTags !== undefined,
  );
  const { marks: before, round: begun } = readCursor(cursor);
  const marks: Record<string, Mark> = { ...before };
  let round: Round = begun ?? {
    startedAt: startOf(context.now(), before),
    projects: {},
    readAs: {},
    troubles: [],
  };
  if (!selected.length) {
    yield nothingSelected(scope, writeCursor({ marks }));
    return;
  }
  const troubles = createTroubles(round.troubles);
  const open = openProjects(resources, round, marks, troubles);
  const total = selected.length * resources.length;

  async function* read(
    one: SelectedProject,
    phase: Phase,
    signal: AbortSignal,
  ): AsyncGenerator<ProjectStep & { readonly name: string }> {
    const { name } = one;
    const api = apiUntil(signal);
    const project = await open.project(api, one);
    const { lists } = open.standing(name);
    if (!project) {
      return;
    }
    const steps = readProjectLists(
      {
        api,
        options,
        project,
        selected: one,
        mark: marks[project.id],
        troubles,
        signal,
      },
      lists.filter(phase.reads),
      round.projects[name] ?? NOTHING_READ,
      phase.until,
    );
    for await (const step of steps) {
      yield { ...step, name };
    }
  }

  for (const phase of phasesFrom(context.now())) {
    for await (const steps of readAtOnce(
      selected.filter(({ name }) => !open.standing(name).whole),
      (one, signal) => read(one, phase, signal),
      { atOnce: AT_ONCE, signal: context.signal },
    )) {
      const projects = { ...round.projects };
      for (const { name, round: stands } of steps) {
        projects[name] = stands;
        open.note(name, stands.done);
        if (open.standing(name).whole) {
          marks[open.standing(name).id!] = {
            ...stands.made,
            at: round.startedAt,
          };
          delete projects[name];
        }
      }
      round = {
        ...round,
        projects,
        readAs: open.readAs(),
        troubles: troubles.list(),
      };
      yield {
        payloads: steps.flatMap(({ payloads }) => payloads),
        cursor: writeCursor({ marks, round }),
        progress: {
          done: selected.reduce(
            (sum, { name }) => sum + doneOf(open.standing(name), resources),
            0,
          ),
          total,
          unit: 'lists',
        },
      };
    }
  }
  yield {
    payloads: [],
    cursor: writeCursor({ marks }),
    progress: { done: total, total, unit: 'lists' },
    states: troubles.states(selected),
  };
}

/** Lists of a project that count as read; those it does not have are. */
function doneOf(
  standing: ReturnType<ReturnType<typeof openProjects>['standing']>,
  resources: readonly unknown[],
): number {
  if (standing.whole) {
    return resources.length;
  }
  return standing.opened
    ? resources.length - standing.lists.length + standing.done.length
    : 0;
}

/** A round begins after all that were read before, also where the clock stands. */
function startOf(now: number, marks: Readonly<Record<string, Mark>>): number {
  return Object.values(marks).reduce(
    (latest, { at }) => Math.max(latest, at + 1),
    now,
  );
}
