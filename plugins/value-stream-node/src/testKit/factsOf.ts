import { NewActivity, Translation } from '../connector';
import { canonicalJson } from './canonicalJson';

/** The facts that remain of translations, whatever their order: activities by identity, and object facts. */
export interface Facts {
  readonly activities: ReadonlyMap<string, string>;
  readonly objects: ReadonlySet<string>;
}

/**
 * Folds translations as the log does: the greater revision wins.
 *
 * @throws Error where one identity stands for two contents of one revision.
 */
export function factsOf(translations: Iterable<Translation>): Facts {
  const winners = new Map<string, NewActivity>();
  const objects = new Set<string>();
  for (const translation of translations) {
    for (const activity of translation.activities) {
      const known = winners.get(activity.identity);
      const order = (activity.revision ?? 0) - (known?.revision ?? 0);
      if (known && order === 0) {
        mustEqual(known, activity);
      }
      if (!known || order > 0) {
        winners.set(activity.identity, activity);
      }
    }
    translation.objects.forEach(fact => objects.add(canonicalJson(fact)));
  }
  return {
    activities: new Map(
      [...winners].map(([identity, activity]) => [
        identity,
        canonicalJson(activity),
      ]),
    ),
    objects,
  };
}

/** A text that is equal for equal facts. */
export function describeFacts(facts: Facts): string {
  return [...facts.activities.values(), ...facts.objects].sort().join('\n');
}

function mustEqual(a: NewActivity, b: NewActivity): void {
  if (canonicalJson(a) !== canonicalJson(b)) {
    throw new Error(
      `identity '${
        a.identity
      }' stands for two different facts:\n${canonicalJson(a)}\n${canonicalJson(
        b,
      )}`,
    );
  }
}
