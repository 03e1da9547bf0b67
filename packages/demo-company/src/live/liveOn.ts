import { SimulatedCompany } from '../simulation/simulateCompany';
import { Instant } from '../tools/PlayedTool';
import { Chronicle } from './Chronicle';

const STEP_MS = 1_000;
/** So far ahead it is written down that the company is watched. */
const AHEAD_MS = 60_000;

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
 * @param options.allTold - whether the portal has taken everything so far
 * @param options.keep - takes the chronicle as it grows
 * @returns ends it
 */
export function liveOn(
  { simulation }: Pick<SimulatedCompany, 'simulation'>,
  chronicle: Chronicle,
  options: {
    readonly now: () => Instant;
    /** How many times faster work is done. */
    readonly pace: number;
    readonly allTold: () => boolean;
    readonly keep: (chronicle: Chronicle) => void;
  },
): () => void {
  const { now, pace, allTold, keep } = options;
  simulation.runUntil(now());
  const from = simulation.now();
  let until = from;
  let { told } = chronicle;
  simulation.hasten(pace);
  const step = setInterval(() => {
    if (allTold()) {
      told = simulation.now();
    }
    if (now() > until) {
      until = now() + AHEAD_MS;
      keep({
        ...chronicle,
        watched: [...chronicle.watched, { from, until, pace }],
        ...(told !== undefined && { told }),
      });
    }
    simulation.runUntil(now());
  }, STEP_MS);
  return () => clearInterval(step);
}
