import { SimulatedCompany } from '../simulation/simulateCompany';
import { Instant } from '../tools/PlayedTool';
import { Chronicle, Watched } from './Chronicle';

const STEP_MS = 1_000;
/** So far ahead it is written down that the company is watched. */
const AHEAD_MS = 60_000;

/** A company that goes on while time passes. */
export interface Life {
  /** How many times faster work is done. */
  readonly pace: number;
  /** From now on work is done so many times faster. */
  hasten(pace: number): void;
  end(): void;
}

/** Lets happen again what happened since the history ended. */
export function liveAgain(
  { simulation }: Pick<SimulatedCompany, 'simulation'>,
  { watched }: Chronicle,
): void {
  for (const { from, until, pace } of watched) {
    simulation.runUntil(from);
    simulation.hasten(pace);
    simulation.runUntil(until);
    simulation.hasten(1);
  }
}

/**
 * Lets a company go on living while time passes.
 *
 * @param options.pace - how many times faster work is done, until something else is said
 * @param options.allTold - whether the portal has taken everything so far
 * @param options.keep - takes the chronicle as it grows
 */
export function liveOn(
  { simulation }: Pick<SimulatedCompany, 'simulation'>,
  chronicle: Chronicle,
  options: {
    readonly now: () => Instant;
    readonly pace: number;
    readonly allTold: () => boolean;
    readonly keep: (chronicle: Chronicle) => void;
  },
): Life {
  const { now, allTold, keep } = options;
  simulation.runUntil(now());
  let before = chronicle.watched;
  let watched: Watched;
  let { told } = chronicle;
  const watch = (pace: number) => {
    const from = simulation.now();
    watched = { from, until: from, pace };
    simulation.hasten(pace);
  };
  const write = (until: Instant) => {
    watched = { ...watched, until };
    keep({
      ...chronicle,
      watched: [...before, watched],
      ...(told !== undefined && { told }),
    });
  };
  watch(options.pace);
  const step = setInterval(() => {
    if (allTold()) {
      told = simulation.now();
    }
    if (now() > watched.until) {
      write(now() + AHEAD_MS);
    }
    simulation.runUntil(now());
  }, STEP_MS);
  return {
    get pace() {
      return watched.pace;
    },
    hasten(pace) {
      simulation.runUntil(now());
      // In the steps in which it is told again.
      simulation.hasten(1);
      before = [...before, { ...watched, until: simulation.now() }];
      watch(pace);
      write(now() + AHEAD_MS);
    },
    end: () => clearInterval(step),
  };
}
