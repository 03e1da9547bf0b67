import { PartState } from '@value-stream/backstage-plugin-value-stream-node';
import { SelectedProject } from './selectProjects';

const LONGEST = 500;

/** What went wrong in a round, at most one state for each project. */
export interface Troubles {
  add(
    project: SelectedProject,
    state: 'warning' | 'failed',
    message: string,
    whatToDo: string,
  ): void;
  list(): readonly PartState[];
  /** States of all projects. */
  states(selected: readonly SelectedProject[]): readonly PartState[];
}

export function createTroubles(earlier: readonly PartState[]): Troubles {
  const byPart = new Map(earlier.map(state => [state.part, state]));
  return {
    add({ name }, state, message, whatToDo) {
      const known = byPart.get(name);
      if (!known) {
        byPart.set(name, { part: name, state, message, whatToDo });
      } else if (!known.message.includes(message)) {
        byPart.set(name, {
          part: name,
          state: known.state === 'failed' ? 'failed' : state,
          message: `${known.message}; ${message}`.slice(0, LONGEST),
          whatToDo: known.whatToDo?.includes(whatToDo)
            ? known.whatToDo
            : `${known.whatToDo}; ${whatToDo}`.slice(0, LONGEST),
        });
      }
    },
    list: () => [...byPart.values()],
    states: selected =>
      selected.map(
        ({ name }) =>
          byPart.get(name) ?? { part: name, state: 'ok', message: 'is read' },
      ),
  };
}
