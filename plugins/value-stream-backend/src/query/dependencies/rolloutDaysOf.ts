import { DaySet, daySet, unionDays, Window } from '@value-stream/flow-engine';
import { Knex } from 'knex';

const TTL_MS = 60_000;
const DAY_MS = 86_400_000;
const MOST_WINDOWS = 8;

/** Days with a rollout within a window. */
export interface RolloutDaysIn {
  /** By entity; none without one. */
  readonly sets: ReadonlyMap<string, DaySet>;
  /** On how many days anybody at all had one. */
  readonly of: number;
}

/** Days on which entities had rollouts. */
export interface RolloutDays {
  within(window: Window): RolloutDaysIn;
}

const kept = new WeakMap<
  Knex,
  { readonly readAt: number; readonly days: Promise<RolloutDays> }
>();

/** Reads the days with rollouts of all entities, at most once a minute. */
export function rolloutDaysOf(
  database: Knex,
  now: number,
): Promise<RolloutDays> {
  const known = kept.get(database);
  if (known && now >= known.readAt && now - known.readAt < TTL_MS) {
    return known.days;
  }
  const days = load(database);
  kept.set(database, { readAt: now, days });
  days.catch(() => kept.delete(database));
  return days;
}

async function load(database: Knex): Promise<RolloutDays> {
  const rows: { entity_ref: string; days: string }[] = await database(
    'rollout_days',
  ).select('entity_ref', 'days');
  const all = rows.map(
    ({ entity_ref, days }) => [entity_ref, JSON.parse(days)] as const,
  );
  const windows = new Map<string, RolloutDaysIn>();
  return {
    within(window) {
      const from = Math.floor(window.from / DAY_MS);
      const to = Math.ceil(window.to / DAY_MS);
      const key = `${from} ${to}`;
      let found = windows.get(key);
      if (!found) {
        const sets = new Map<string, DaySet>();
        for (const [ref, days] of all) {
          const set = daySet(days, from, to);
          if (set.size > 0) {
            sets.set(ref, set);
          }
        }
        found = { sets, of: unionDays(sets.values(), from, to).size };
        if (windows.size >= MOST_WINDOWS) {
          windows.clear();
        }
        windows.set(key, found);
      }
      return found;
    },
  };
}
