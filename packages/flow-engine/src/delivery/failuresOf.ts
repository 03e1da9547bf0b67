import { Instant } from '../model';
import { Attribution } from './attributeIncident';
import { DeliveredChange, Incident, INCIDENT_WINDOW_MS } from './DeliveryFacts';
import { Rollout } from './rolloutsOf';
import { successors, takenBackAt } from './takenBack';

/** That a rollout failed, and how it was made good. @public */
export interface Failure {
  readonly rollout: Rollout;
  /** What shows it, first known first. */
  readonly shownBy: readonly ('rollback' | 'hotfix' | 'incident')[];
  /** When it was noticed: the earliest incident, else what made it good. */
  readonly detectedAt: Instant;
  /** The earliest of rollback, fix and mitigation; `null` while open. */
  readonly recoveredAt: Instant | null;
}

interface Sign {
  readonly by: Failure['shownBy'][number];
  readonly detectedAt: Instant;
  readonly recoveredAt: Instant | null;
}

/**
 * The rollouts that failed: rolled back, or followed within 72 hours by a
 * rollout with a change that reverts or fixes one of theirs, or by an
 * incident attributed to them.
 *
 * @param rollouts - in order of instant
 * @param attributed - each incident with what it was attributed to
 * @public
 */
export function failuresOf(
  rollouts: readonly Rollout[],
  changes: readonly DeliveredChange[],
  attributed: readonly {
    readonly incident: Incident;
    readonly attribution: Attribution;
  }[],
): readonly Failure[] {
  const repairs = new Map(changes.map(c => [c.key, c.repairs ?? []]));
  const failures: Failure[] = [];
  const nextOf = successors(rollouts);
  const incidentsOf = new Map<string, Incident[]>();
  for (const { incident, attribution } of attributed) {
    if (attribution.kind === 'none') continue;
    const known = incidentsOf.get(attribution.rolloutKey);
    if (known) known.push(incident);
    else incidentsOf.set(attribution.rolloutKey, [incident]);
  }
  for (const rollout of rollouts) {
    const soon = (at: Instant) => at - rollout.at <= INCIDENT_WINDOW_MS;
    const signs: Sign[] = [];
    const back = takenBackAt(rollout, nextOf.get(rollout));
    if (back !== null) {
      signs.push({ by: 'rollback', detectedAt: back, recoveredAt: back });
    }
    const own = new Set(rollout.changes);
    let fix = nextOf.get(rollout);
    while (
      fix &&
      soon(fix.at) &&
      !fix.changes.some(c => repairs.get(c)?.some(key => own.has(key)))
    ) {
      fix = nextOf.get(fix);
    }
    if (fix && soon(fix.at)) {
      signs.push({ by: 'hotfix', detectedAt: fix.at, recoveredAt: fix.at });
    }
    for (const incident of incidentsOf.get(rollout.key) ?? []) {
      if (soon(incident.detectedAt)) {
        signs.push({
          by: 'incident',
          detectedAt: incident.detectedAt,
          recoveredAt: incident.mitigatedAt ?? incident.resolvedAt ?? null,
        });
      }
    }
    if (signs.length === 0) continue;
    signs.sort((a, b) => a.detectedAt - b.detectedAt);
    const recovered = signs
      .map(sign => sign.recoveredAt)
      .filter((at): at is Instant => at !== null);
    failures.push({
      rollout,
      shownBy: [...new Set(signs.map(({ by }) => by))],
      detectedAt: signs[0].detectedAt,
      recoveredAt: recovered.length > 0 ? Math.min(...recovered) : null,
    });
  }
  return failures;
}
