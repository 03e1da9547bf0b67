import { Instant, StreamDefinition, Timeline, Visit } from '../model';
import { startOf } from './episodeTimeline';
import { stageOrders } from './stageOrders';

interface Standing {
  readonly visit: Visit | undefined;
  /** A child is open here, or none is yet to come. */
  readonly lowest: number;
}

function standingAt(
  at: Instant,
  timelines: readonly Timeline[],
  orders: ReadonlyMap<string, number>,
): Standing {
  let lowest = Infinity;
  let found: Visit | undefined;
  for (const { visits } of timelines) {
    const visit = visits.find(
      ({ from, to }) => from <= at && (to === null || to > at),
    );
    if (!visit) continue;
    const order = visit.stageId === null ? -1 : orders.get(visit.stageId) ?? -1;
    if (order < lowest) {
      lowest = order;
      found = visit;
    }
  }
  return { visit: found, lowest };
}

/**
 * The timeline of a container from those of its children: it stands where the
 * laggard of its open children stands, and where it itself says while none is
 * open. It is open while one of them is, and ends with the last; with no
 * children it stays as it is. Children that were removed do not count.
 *
 * @public
 */
export function spanChildren(
  container: Timeline,
  children: readonly Timeline[],
  stream: StreamDefinition,
): Timeline {
  const living = children.filter(({ state }) => state !== 'removed');
  if (living.length === 0) return container;
  const orders = stageOrders(stream.stages);
  const open = living.some(({ endedAt }) => endedAt === null);
  const done = living.some(({ state }) => state === 'done');
  const endedAt = open
    ? null
    : Math.max(...living.map(child => child.endedAt ?? -Infinity));
  const createdAt = Math.min(
    container.createdAt,
    ...living.map(child => child.createdAt),
  );
  const cuts = [
    ...new Set(
      [container, ...living]
        .flatMap(({ visits }) =>
          visits.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
        )
        .concat(createdAt)
        .filter(at => at >= createdAt && (endedAt === null || at < endedAt)),
    ),
  ].sort((a, b) => a - b);
  const visits: Visit[] = [];
  let last = -1;
  cuts.forEach((from, i) => {
    const ofChildren = standingAt(from, living, orders);
    const { visit, lowest } = ofChildren.visit
      ? ofChildren
      : standingAt(from, [container], orders);
    const to = cuts[i + 1] ?? endedAt;
    const before = visits[visits.length - 1];
    const stageId = visit?.stageId ?? null;
    if (before && before.stageId === stageId) {
      visits[visits.length - 1] = { ...before, to };
      return;
    }
    const back = lowest >= 0 && lowest < last;
    let entry: Visit['entry'] = 'forward';
    if (last < 0) entry = 'first';
    else if (back)
      entry = visit?.entry === 'return' ? 'return' : 'continuation';
    if (lowest >= 0 && lowest !== Infinity) last = lowest;
    visits.push({ stageId, entry, from, to, because: visit?.because ?? [] });
  });
  const released = stream.stages.find(({ mode }) => mode === 'done');
  if (endedAt !== null && done && released) {
    const final = living.find(child => child.endedAt === endedAt);
    visits.push({
      stageId: released.id,
      entry: 'forward',
      from: endedAt,
      to: endedAt,
      because: final?.visits[final.visits.length - 1]?.because ?? [],
    });
  }
  const ended = done ? 'done' : 'abandoned';
  return {
    ...container,
    container: true,
    state: open ? 'open' : ended,
    createdAt,
    endedAt,
    firstDoneAt: open || !done ? null : endedAt,
    startedAt: startOf(visits, stream),
    visits,
    traced: living.every(({ traced }) => traced),
    mergedOnly: living.some(({ mergedOnly }) => mergedOnly),
  };
}
