import { SOURCE_IDS } from '../portal/companySources';
import { SimulatedCompany } from '../simulation/simulateCompany';
import { Instant } from '../tools/PlayedTool';
import { SignedDelivery } from './createSender';
import { signDelivery } from './signDelivery';
import { Chronicle } from './Chronicle';

const STEP_MS = 1_000;
/** So far ahead it is written down that the company is watched. */
const AHEAD_MS = 60_000;

/** Lets happen again what happened since the history ended. */
export function liveAgain(
  { simulation }: SimulatedCompany,
  { pace, watched }: Chronicle,
): void {
  for (const { from, until } of watched) {
    simulation.runUntil(from);
    simulation.hasten(pace);
    simulation.runUntil(until);
    simulation.hasten(1);
  }
}

/**
 * Lets a company go on living while time passes; what its tools tell is sent.
 *
 * @param options.keep - takes the chronicle as it grows
 */
export function liveOn(
  { simulation, listen }: SimulatedCompany,
  chronicle: Chronicle,
  options: {
    readonly now: () => Instant;
    readonly secretOf: (sourceId: string) => string;
    readonly send: (delivery: SignedDelivery) => void;
    readonly keep: (chronicle: Chronicle) => void;
  },
): void {
  const { now, secretOf, send, keep } = options;
  simulation.runUntil(now());
  const from = simulation.now();
  let until = from;
  listen((tool, { event, body }) => {
    const text = JSON.stringify(body);
    const sourceId = SOURCE_IDS[tool];
    send({
      sourceId,
      body: text,
      headers: signDelivery(tool, text, secretOf(sourceId), event),
    });
  });
  simulation.hasten(chronicle.pace);
  setInterval(() => {
    if (now() > until) {
      until = now() + AHEAD_MS;
      keep({ ...chronicle, watched: [...chronicle.watched, { from, until }] });
    }
    simulation.runUntil(now());
  }, STEP_MS);
}
