import {
  dependencyDelays,
  Timeline,
  WaitCause,
} from '@value-stream/flow-engine';
import { itemsOfStream } from './itemsOfStream';
import { PlayedCompany } from './playCompany';
import { Product } from './Product';

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
 * product and in what its tools say blocks what. A stream's items are those of
 * the components that its teams own; others that cross it are left to theirs.
 */
export async function delaysAnswered(
  played: PlayedCompany,
): Promise<readonly DelayAnswer[]> {
  const { now, product } = played;
  const timelines = new Map<string, readonly Timeline[]>();
  const homes = new Map<string, Timeline>();
  for (const name of product.streams.keys()) {
    const own = await itemsOfStream(played, name);
    timelines.set(name, own);
    own.forEach(timeline => homes.set(timeline.itemKey, timeline));
  }
  const since = await linkedSince(product);
  const causes = new Map<string, WaitCause[]>();
  for (const { from, to } of await product.links('blocked-by')) {
    const blocker = homes.get(to);
    if (blocker) {
      const own = causes.get(from) ?? [];
      own.push({
        party: blocker.streamRef,
        evidence: 'blocked-by',
        itemKey: to,
        from: since.get(`${from}\n${to}`) ?? 0,
        to: blocker.endedAt,
      });
      causes.set(from, own);
    }
  }
  const names = new Map(
    [...product.streams].map(([name, { ref }]) => [ref, name]),
  );
  return [...timelines].flatMap(([name, own]) => {
    const stream = product.streams.get(name)!;
    const { edges } = dependencyDelays(
      own,
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
      party: names.get(party) ?? party,
      delayMs,
      items,
    }));
  });
}

/** When two were first linked, by both orders of the two. */
async function linkedSince(
  product: Product,
): Promise<ReadonlyMap<string, number>> {
  const since = new Map<string, number>();
  for (const { at, keys } of await product.linkings()) {
    for (const pair of [keys, [...keys].reverse()]) {
      const name = pair.join('\n');
      since.set(name, since.get(name) ?? at);
    }
  }
  return since;
}
