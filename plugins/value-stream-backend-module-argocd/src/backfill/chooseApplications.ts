import {
  PartState,
  Selector,
} from '@value-stream/backstage-plugin-value-stream-node';
import { ArgocdOptions } from '../options/ArgocdOptions';
import { EntityQuery } from '../selection/EntityQuery';
import { Listed } from './listApplications';

/** An application to read, and what it carries for the entities that select it. */
export interface Chosen {
  readonly listed: Listed;
  readonly selectors: readonly Selector[];
}

/** The applications that entities and options select, and what is to be said of each selection. */
export function chooseApplications(
  listed: readonly Listed[],
  queries: readonly EntityQuery[],
  options: Pick<ArgocdOptions, 'applications'>,
): { readonly chosen: readonly Chosen[]; readonly states: PartState[] } {
  const named = new Set(options.applications);
  const counts = new Map(queries.map(({ part }) => [part, 0]));
  const chosen = listed.flatMap(application => {
    const selecting = queries.filter(query => query.selects(application));
    selecting.forEach(({ part }) => counts.set(part, counts.get(part)! + 1));
    const isNamed = named.has('*') || named.has(application.name);
    return selecting.length || isNamed
      ? [{ listed: application, selectors: selectorsOf(selecting) }]
      : [];
  });
  const missing = [...named].filter(
    name => name !== '*' && !listed.some(one => one.name === name),
  );
  return {
    chosen,
    states: [
      ...new Map(
        queries.map(query => [
          query.part,
          stateOf(query, counts.get(query.part)!),
        ]),
      ).values(),
      ...missing.map(name => ({
        part: name,
        state: 'warning' as const,
        message: `There is no application '${name}', or it is hidden`,
        whatToDo: "Correct 'options.applications'; what was read stays.",
      })),
    ],
  };
}

/** In order of text, each once. */
function selectorsOf(queries: readonly EntityQuery[]): readonly Selector[] {
  const found = new Map(
    queries.map(({ selector }) => [
      `${selector.annotation}=${selector.value}`,
      selector,
    ]),
  );
  return [...found.keys()].sort().map(key => found.get(key)!);
}

function stateOf({ part, problem }: EntityQuery, count: number): PartState {
  if (problem) {
    return {
      part,
      state: 'warning',
      message: problem,
      whatToDo: 'Correct the annotation.',
    };
  }
  return count
    ? {
        part,
        state: 'ok',
        message: `${count} application${count === 1 ? '' : 's'}`,
      }
    : {
        part,
        state: 'warning',
        message: 'It selects no application that the token may see',
        whatToDo:
          'Look whether the application was renamed, moved to another project or deleted, and correct the annotation; what was read stays.',
      };
}
