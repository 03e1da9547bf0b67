import { Instant } from '../model';
import { INCIDENT_WINDOW_MS } from './DeliveryFacts';

const HOUR_MS = 3_600_000;
const SOON_HOURS = 2;
/** Long enough for a rate, and short enough to be that of today. */
const RATE_MS = 90 * 24 * HOUR_MS;

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
 * @param detectedAt - when the incident began
 * @param at - when the rollout took effect
 * @param rollouts - instants of all rollouts of the service, the one in question included
 * @param weight - below 1 where something speaks against the rollout
 */
export function causeByTime(
  detectedAt: Instant,
  at: Instant,
  rollouts: readonly Instant[],
  weight: number = 1,
): number {
  const earlier = rollouts.filter(one => one <= detectedAt);
  const known = detectedAt - Math.min(...earlier, detectedAt);
  const span = Math.max(INCIDENT_WINDOW_MS, Math.min(RATE_MS, known));
  const perHour =
    earlier.filter(one => detectedAt - one <= span).length / (span / HOUR_MS);
  const hours = (detectedAt - at) / HOUR_MS;
  const shows = weight * (1 + hours / SOON_HOURS) ** -3;
  return shows / (shows + perHour);
}
