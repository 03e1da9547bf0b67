import { Instant } from '../tools/PlayedTool';

interface Entry {
  readonly at: Instant;
  readonly order: number;
  readonly run: () => void;
}

/** What is going to happen, in the order of time; at one instant, in the order of planning. */
export class EventQueue {
  #heap: Entry[] = [];
  #next = 0;

  get size(): number {
    return this.#heap.length;
  }

  /** When the next one is; undefined where there is none. */
  peek(): Instant | undefined {
    return this.#heap[0]?.at;
  }

  add(at: Instant, run: () => void): void {
    const entry = { at, order: this.#next++, run };
    let place = this.#heap.push(entry) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (before(this.#heap[parent], entry)) {
        break;
      }
      this.#heap[place] = this.#heap[parent];
      place = parent;
    }
    this.#heap[place] = entry;
  }

  take(): Entry | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (!first || !last || !this.#heap.length) {
      return first;
    }
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#heap.length) {
        break;
      }
      if (
        child + 1 < this.#heap.length &&
        before(this.#heap[child + 1], this.#heap[child])
      ) {
        child += 1;
      }
      if (before(last, this.#heap[child])) {
        break;
      }
      this.#heap[place] = this.#heap[child];
      place = child;
    }
    this.#heap[place] = last;
    return first;
  }

  /** Moves all times by a function that never turns their order round. */
  retime(moved: (at: Instant) => Instant): void {
    // What is in order is a heap, too.
    this.#heap = this.#heap
      .sort((a, b) => (before(a, b) ? -1 : 1))
      .map(({ at, run }) => ({ at: moved(at), order: this.#next++, run }));
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
