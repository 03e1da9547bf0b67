import { DependencyEvidence } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { readDependencyQuery } from '../query/dependencies/DependencyQuery';
import { rolledUp } from '../query/dependencies/sumsOfDays';
import { StreamFigures } from './StreamFigures';

/**
 * How long items of a stream done in a window waited for other parties, the
 * longest first; by the calendar clock, on the state basis. Of nested streams
 * the innermost has the item, and days are whole.
 */
export async function loadStreamWaits(
  database: Knex,
  streamRef: string,
  window: { readonly from: number; readonly to: number },
): Promise<StreamFigures['waits']> {
  const rows: { party: string; evidence: string; ms: number | string }[] =
    await rolledUp(database, [streamRef], {
      ...readDependencyQuery({ clock: 'calendar', basis: 'state' }, window.to),
      window,
    });
  const waits = new Map<
    string,
    { delayMs: number; evidence: Set<DependencyEvidence> }
  >();
  for (const { party, evidence, ms } of rows) {
    if (party === streamRef || Number(ms) <= 0) {
      continue;
    }
    const wait = waits.get(party) ?? { delayMs: 0, evidence: new Set() };
    waits.set(party, wait);
    wait.delayMs += Number(ms);
    (evidence.split(',') as DependencyEvidence[]).forEach(kind =>
      wait.evidence.add(kind),
    );
  }
  return [...waits]
    .map(([to, { delayMs, evidence }]) => ({
      to,
      delayMs,
      evidence: [...evidence].sort(),
    }))
    .sort((a, b) => b.delayMs - a.delayMs || (a.to < b.to ? -1 : 1));
}
