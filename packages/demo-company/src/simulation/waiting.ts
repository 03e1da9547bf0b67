import { Wait } from './createSimulation';

/** Something that happens once; who comes later need not wait. */
export interface Signal {
  happen(): void;
  readonly happened: Wait;
}

export function createSignal(): Signal {
  let done = false;
  const waiting: (() => void)[] = [];
  return {
    happen() {
      done = true;
      waiting.splice(0).forEach(resume => resume());
    },
    happened: resume => (done ? resume() : waiting.push(resume)),
  };
}

/** Places for work in progress, given in the order of asking. */
export interface Places {
  /** How many there are; fewer than are taken lets nobody in until enough are left. */
  limit: number;
  readonly taken: number;
  readonly enter: Wait;
  leave(): void;
}

export function createPlaces(limit: number): Places {
  const waiting: (() => void)[] = [];
  let taken = 0;
  let places = limit;
  const admit = () => {
    while (taken < places && waiting.length) {
      taken += 1;
      waiting.shift()!();
    }
  };
  return {
    get limit() {
      return places;
    },
    set limit(value) {
      places = value;
      admit();
    },
    get taken() {
      return taken;
    },
    enter(resume) {
      waiting.push(resume);
      admit();
    },
    leave() {
      taken -= 1;
      admit();
    },
  };
}
