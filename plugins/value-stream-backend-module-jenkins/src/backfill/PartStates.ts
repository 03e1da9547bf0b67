import { PartState } from '@value-stream/backstage-plugin-value-stream-node';

const RANK = { ok: 0, warning: 1, failed: 2 };

/** The states of the selected jobs and folders; of several for one the worst stands. */
export class PartStates {
  readonly #states = new Map<string, PartState>();

  add(state: PartState): void {
    const known = this.#states.get(state.part);
    if (!known || RANK[state.state] > RANK[known.state]) {
      this.#states.set(state.part, state);
    }
  }

  list(): readonly PartState[] {
    return [...this.#states.keys()].sort().map(part => this.#states.get(part)!);
  }
}
