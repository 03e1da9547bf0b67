import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { NotFoundError } from '@backstage/errors';
import {
  calendarOf,
  DependencyEvidence,
  doneWaits,
  elapsedMs,
  WaitStretch,
} from '@value-stream/flow-engine';
import { EvidencePage } from '../getItemsBehind';
import { isoInstant, isoWindow } from '../isoInstant';
import { QueryContext } from '../QueryContext';
import { readableObjects } from '../readableObjects';
import { shownOf } from '../shownOf';
import { DependencyQuery } from './DependencyQuery';
import { shareOf } from './foldWaits';
import { delayOf, waiterOf } from './incomingSums';
import { loadWholeIncoming } from './loadIncoming';
import { lookAtWaits, WaitsInView } from './lookAtWaits';
import { namedObjects } from './namedObjects';
import { nameParties } from './nameParties';

type Answer = ApiSchemas['DependencyEvidenceAnswer'];

/** Which edge's items are asked for. */
export interface EdgeAsked {
  readonly party: string;
  readonly direction: 'waits-for' | 'waited-for-by';
}

/** What one item has in an edge. */
interface Part {
  readonly itemKey: string;
  ms: number;
  workMs: number;
  from: number;
  to: number;
  readonly evidence: Set<DependencyEvidence>;
  readonly itemKeys: Set<string>;
}

/**
 * The items behind one edge, the longest wait first. Items whose entities the
 * reader may not read are counted but shown without title and key.
 *
 * @throws NotFoundError, InputError
 */
export async function getDependencyEvidence(
  context: QueryContext,
  entityRef: string,
  query: DependencyQuery,
  asked: EdgeAsked,
  page: EvidencePage,
): Promise<Answer> {
  const { window, clock, basis } = query;
  const view = await lookAtWaits(context, entityRef, query, window.from);
  const visible = await context.visibility.visible([asked.party]);
  if (!visible.has(asked.party)) {
    throw new NotFoundError(`There is no party '${asked.party}'`);
  }
  const done = doneWaits(view.given, window);
  const parts =
    asked.direction === 'waits-for'
      ? outgoingParts(view, query, asked.party, done)
      : await incomingParts(context, view, query, asked.party);
  const sorted = [...parts.values()].sort(
    (a, b) => b.ms - a.ms || (a.itemKey < b.itemKey ? -1 : 1),
  );
  const total = sorted.reduce((sum, { ms }) => sum + ms, 0);
  const shown =
    page.part === 'counted'
      ? sorted.slice(page.offset, page.offset + page.limit)
      : [];
  const party = await nameParties(context, view.index);
  const leftOut = asked.direction === 'waits-for' ? done.leftOut : [];
  return {
    figure: 'dependency-delay',
    direction: asked.direction,
    party: party(asked.party),
    result: sorted.length
      ? {
          kind: 'value',
          value: total,
          unit: 'ms',
          n: sorted.length,
          method: 'sum of equal shares',
        }
      : { kind: 'unknown', reason: 'no-items', n: 0 },
    formula:
      'sum over items of waiting time ÷ number of those waited for at each instant',
    window: isoWindow(window),
    clock,
    basis,
    countedTotal: sorted.length,
    leftOutTotal: leftOut.reduce((sum, { n }) => sum + n, 0),
    leftOut: [...leftOut],
    items: await describeParts(context, shown, page.offset),
  };
}

function add(
  parts: Map<string, Part>,
  itemKey: string,
  ms: number,
  stretch: Pick<WaitStretch, 'from' | 'to'>,
  share: Pick<
    WaitStretch['shares'][number],
    'worked' | 'evidence' | 'itemKeys'
  >,
): void {
  let part = parts.get(itemKey);
  if (!part) {
    part = {
      itemKey,
      ms: 0,
      workMs: 0,
      from: stretch.from,
      to: stretch.to,
      evidence: new Set(),
      itemKeys: new Set(),
    };
    parts.set(itemKey, part);
  }
  part.ms += ms;
  part.workMs += share.worked ? ms : 0;
  part.from = Math.min(part.from, stretch.from);
  part.to = Math.max(part.to, stretch.to);
  share.evidence.forEach(kind => part.evidence.add(kind));
  share.itemKeys.forEach(key => part.itemKeys.add(key));
}

function outgoingParts(
  { stretchesOf, sideOf, stream }: WaitsInView,
  { clock, basis, evidence }: DependencyQuery,
  party: string,
  { keys, doneAt }: ReturnType<typeof doneWaits>,
): Map<string, Part> {
  const parts = new Map<string, Part>();
  const calendar = calendarOf(stream.calendar);
  for (const [index, itemKey] of keys.entries()) {
    for (const stretch of stretchesOf(itemKey, doneAt[index])) {
      if (stretch.stalled && basis === 'state') {
        continue;
      }
      const ms = elapsedMs(stretch, clock, calendar);
      for (const share of stretch.shares) {
        const side = sideOf(share);
        if (
          ms > 0 &&
          side.kind === 'party' &&
          side.party === party &&
          (!evidence || share.evidence.some(kind => evidence.has(kind)))
        ) {
          add(parts, itemKey, ms / share.parts, stretch, share);
        }
      }
    }
  }
  return parts;
}

async function incomingParts(
  { database }: QueryContext,
  { group, items }: WaitsInView,
  query: DependencyQuery,
  party: string,
): Promise<Map<string, Part>> {
  const shared = new Set(
    (items?.pooled ?? []).filter(ref => !group.parties.has(ref)),
  );
  const parts = new Map<string, Part>();
  for (const row of await loadWholeIncoming(database, group, query.window)) {
    const ms = delayOf(row, query);
    if (ms > 0 && waiterOf(row, shared, query.between) === party) {
      const stretch = { from: row.from_at, to: row.to_at };
      add(parts, row.item_key, ms, stretch, shareOf(row));
    }
  }
  return parts;
}

async function describeParts(
  context: QueryContext,
  parts: readonly Part[],
  offset: number,
): Promise<Answer['items']> {
  const keys = [
    ...new Set(
      parts.flatMap(({ itemKey, itemKeys }) => [itemKey, ...itemKeys]),
    ),
  ];
  const readable = await readableObjects(context, keys);
  const objects = await namedObjects(context.database, keys);
  return parts.map((part, place) => {
    const own = shownOf(part.itemKey, objects, readable);
    const type = objects.get(part.itemKey)?.type;
    return {
      ...(own.key === undefined
        ? { key: `restricted-${offset + place + 1}`, restricted: true }
        : { ...own, key: own.key, ...(type !== undefined && { type }) }),
      value: part.ms,
      workMs: part.workMs,
      from: isoInstant(part.from),
      to: isoInstant(part.to),
      evidence: [...part.evidence].sort(),
      waitedFor: [...part.itemKeys]
        .sort()
        .map(key => shownOf(key, objects, readable)),
    };
  });
}
