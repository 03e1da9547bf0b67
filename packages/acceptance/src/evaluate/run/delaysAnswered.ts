import {
  dependencyDelays,
  Timeline,
  WaitCause,
} from '@value-stream/flow-engine';
import { PlayedCompany } from './playCompany';

const YEAR_MS = 366 * 86_400_000;

/** What the done items of a stream waited for another. */
export interface DelayAnswer {
  readonly stream: string;
  /** Name of the stream it waited for. */
  readonly party: string;
  readonly delayMs: number;
  readonly items: number;
}

/**
 * The delays between streams, as the engine finds them in the timelines of the
 * product and in what its tools say blocks what.
 */
export async function delaysAnswered({
  now,
  product,
}: Pick<PlayedCompany, 'now' | 'product'>): Promise<readonly DelayAnswer[]> {
  const since = new Map<string, number>();
  for (const { at, keys } of await product.linkings()) {
    for (const [from, to] of [keys, [...keys].reverse()]) {
      const pair = `${from}\n${to}`;
      since.set(pair, since.get(pair) ?? at);
    }
  }
  const timelines = new Map<string, readonly Timeline[]>();
  const homes = new Map<string, { party: string; endedAt: number | null }>();
  for (const [name, { ref }] of product.streams) {
    const own = await product.timelines(name);
    timelines.set(name, own);
    for (const { itemKey, endedAt } of own) {
      const known = homes.get(itemKey);
      // Of nested streams the innermost.
      if (!known || product.streams.get(name)?.parent === known.party) {
        homes.set(itemKey, { party: ref, endedAt });
      }
    }
  }
  const causes = new Map<string, WaitCause[]>();
  for (const { from, to } of await product.links('blocked-by')) {
    const blocker = homes.get(to);
    if (blocker) {
      const own = causes.get(from) ?? [];
      own.push({
        party: blocker.party,
        evidence: 'blocked-by',
        itemKey: to,
        from: since.get(`${from}\n${to}`) ?? 0,
        to: blocker.endedAt,
      });
      causes.set(from, own);
    }
  }
  const refs = new Map(
    [...product.streams].map(([name, { ref }]) => [ref, name]),
  );
  return [...timelines].flatMap(([name, all]) => {
    const stream = product.streams.get(name)!;
    const { edges } = dependencyDelays(
      all.filter(({ itemKey }) => homes.get(itemKey)?.party === stream.ref),
      { causes, workedOn: new Map() },
      new Set([stream.ref]),
      stream,
      {
        window: { from: now - 3 * YEAR_MS, to: now },
        clock: 'calendar',
        basis: 'state',
        asOf: now,
      },
    );
    return edges.map(({ party, delayMs, items }) => ({
      stream: name,
      party: refs.get(party) ?? party,
      delayMs,
      items,
    }));
  });
}
