import { Instant } from '../model';
import { INCIDENT_WINDOW_MS } from './DeliveryFacts';

const HOUR_MS = 3_600_000;
const SOON_HOURS = 2;
/** Long enough for a rate, and short enough to be that of today. */
const RATE_MS = 90 * 24 * HOUR_MS;
/** So long after its end a rollout still counts as what ended the incident. */
const REMEDY_HOURS = 1;
/** Of the incidents that a rollout caused, those that end by another one. */
const REMEDIED = 2 / 3;
/** Of all others, those that end by a rollout all the same, beside what chance makes follow. */
const REMEDIED_OTHERWISE = 0.1;

/**
 * How sure it has to be that a rollout caused an incident, where only time says
 * so: of the causes that are named nine of ten are to be right.
 */
export const LEAST_SURE_BY_TIME = 0.9;

/**
 * How likely it is that an incident was caused by a rollout, where nothing but
 * the time between them says so: 0 to 1.
 *
 * Two things are weighed against each other, as likely as each other before
 * anything is known. A rollout that breaks something shows it soon: of such
 * failures three of four within 2 hours and fifteen of sixteen within 6, so
 * that x hours after it (1 + x ÷ 2)⁻³ of them begin within an hour. Or the
 * incident would have begun anyway, and follows a rollout as any moment does:
 * by chance within an hour of so many rollouts as the service has in an hour,
 * over the 90 days up to the incident, or as many as are known, but not fewer
 * than 3. So a service that is rolled out ten times a day has no cause by time,
 * and one that is rolled out once a quarter has it up to ten hours later.
 *
 * Where the incident has ended, how it did is weighed, too: see `remedyWeight`.
 *
 * @param incident - when it began, and ended where it has
 * @param at - when the rollout took effect
 * @param rollouts - instants of all rollouts of the service, the one in question included
 * @param weight - below 1 where something else speaks against the rollout
 */
export function causeByTime(
  incident: { readonly detectedAt: Instant; readonly endedAt?: Instant },
  at: Instant,
  rollouts: readonly Instant[],
  weight: number = 1,
): number {
  const { detectedAt, endedAt } = incident;
  const perHour = rolloutsPerHour(detectedAt, rollouts);
  const hours = (detectedAt - at) / HOUR_MS;
  const shows =
    weight *
    (endedAt === undefined
      ? 1
      : remedyWeight({ detectedAt, endedAt }, rollouts, perHour)) *
    (1 + hours / SOON_HOURS) ** -3;
  return shows / (shows + perHour);
}

function rolloutsPerHour(
  detectedAt: Instant,
  rollouts: readonly Instant[],
): number {
  const earlier = rollouts.filter(one => one <= detectedAt);
  const known = detectedAt - Math.min(...earlier, detectedAt);
  const span = Math.max(INCIDENT_WINDOW_MS, Math.min(RATE_MS, known));
  return (
    earlier.filter(one => detectedAt - one <= span).length / (span / HOUR_MS)
  );
}

/**
 * How much likelier an incident that ended as this one is where a rollout
 * caused it. What a rollout breaks is made good by another one, a rollback or a
 * fix, in two of three cases, else by a switch, a restart or the like; other
 * incidents end by a rollout in one of ten, and besides some rollout may follow
 * by chance, 1 − e^(−rate × time) of them until an hour after the end.
 */
function remedyWeight(
  { detectedAt, endedAt }: { detectedAt: Instant; endedAt: Instant },
  rollouts: readonly Instant[],
  perHour: number,
): number {
  const hours = (endedAt - detectedAt) / HOUR_MS + REMEDY_HOURS;
  const until = endedAt + REMEDY_HOURS * HOUR_MS;
  const noneOtherwise =
    (1 - REMEDIED_OTHERWISE) * Math.exp(-perHour * Math.max(0, hours));
  return rollouts.some(one => one > detectedAt && one <= until)
    ? REMEDIED / (1 - noneOtherwise)
    : (1 - REMEDIED) / noneOtherwise;
}
