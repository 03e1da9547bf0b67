import { PlayedCompany } from '../run/playCompany';
import { wholeHistory } from '../run/wholeHistory';
import { meanOf } from './means';

/** Rollouts as the delivery page shows them. */
export interface Releases {
  /** Changes in one, on average. */
  readonly batch?: number;
  /** Share of those that an incident is attributed to. */
  readonly failed?: number;
}

/** The rollouts of the components of a stream, and of all others. */
export async function releasesOf(
  { company, now, product }: PlayedCompany,
  stream: string,
): Promise<{ readonly own: Releases; readonly others: Releases }> {
  const rollouts = new Map<
    string,
    { own: boolean; changes: number; failed: boolean }
  >();
  for (const { name, team } of company.components) {
    const { services } = await product.delivery(
      `component:default/${name}`,
      wholeHistory(now),
    );
    for (const { events } of services) {
      for (const { key, kind, changes, failedBy } of events) {
        if (key && kind === 'rollout') {
          // What components share a repository are deployed together.
          const known = rollouts.get(key);
          rollouts.set(key, {
            own:
              company.teams.find(one => one.name === team)!.stream === stream,
            changes: Math.max(changes, known?.changes ?? 0),
            failed: failedBy.includes('incident') || known?.failed === true,
          });
        }
      }
    }
  }
  const of = (own: boolean): Releases => {
    const all = [...rollouts.values()].filter(one => one.own === own);
    return {
      batch: meanOf(all.map(({ changes }) => changes)),
      failed: meanOf(all.map(({ failed }) => (failed ? 1 : 0))),
    };
  };
  return { own: of(true), others: of(false) };
}
