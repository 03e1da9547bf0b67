import { Figure, Link, StreamDefinition, Timeline, Window } from '../model';
import { ratioFigure, stated } from '../figure/figure';
import { endedOtherwise, finishedIn } from '../flow/flowScope';

/** A share with what it is a share of. @public */
export interface Coverage {
  readonly covered: number;
  readonly of: number;
  readonly share: Figure;
}

/** How far done work can be followed through the tools. @public */
export interface TraceCoverage {
  /** Work item to deployment without a break, over all done items. */
  readonly whole: Coverage;
  /** Done items with at least one linked change or commit. */
  readonly toChange: Coverage;
  /** Done items with a change or commit that reached a deployment or release. */
  readonly toDelivery: Coverage;
  /** Links by the method that found them, most first. */
  readonly methods: readonly {
    readonly relation: string;
    readonly method: string;
    readonly links: number;
    readonly share: Figure;
  }[];
}

/**
 * Traceability of the items done in a window, per kind of link and whole.
 *
 * @param links - links of the items, their changes, commits and deployments
 * @public
 */
export function traceCoverage(
  timelines: readonly Timeline[],
  links: readonly Link[],
  stream: StreamDefinition,
  window: Window,
): TraceCoverage {
  const done = finishedIn(timelines, stream.reopenPolicy, window).map(
    ({ timeline }) => timeline,
  );
  const changesOf = new Map<string, string[]>();
  const commitsOf = new Map<string, string[]>();
  const methods = new Map<string, number>();
  for (const { from, to, relation, method } of links) {
    const kind = `${relation}\n${method}`;
    methods.set(kind, (methods.get(kind) ?? 0) + 1);
    if (relation === 'implements') add(changesOf, to, from);
    if (relation === 'contains') add(commitsOf, from, to);
  }
  // A commit inside a change is contained in it, which is no delivery.
  const changes = new Set([...changesOf.values()].flat());
  const deliveredBy = new Set(
    links
      .filter(
        ({ from, relation }) =>
          (relation === 'contains' || relation === 'deploys') &&
          !changes.has(from),
      )
      .map(({ to }) => to),
  );
  const delivered = (change: string) =>
    deliveredBy.has(change) ||
    (commitsOf.get(change) ?? []).some(commit => deliveredBy.has(commit));
  const { length: of } = done;
  const leftOut = endedOtherwise(timelines, window);
  const count = (holds: (timeline: Timeline) => boolean): Coverage => {
    const covered = done.filter(holds).length;
    const share = ratioFigure(covered, of, of, 'share of done items');
    return { covered, of, share: stated(share, window, leftOut) };
  };
  return {
    whole: count(({ traced }) => traced),
    toChange: count(({ itemKey }) => changesOf.has(itemKey)),
    toDelivery: count(({ itemKey }) =>
      (changesOf.get(itemKey) ?? []).some(delivered),
    ),
    methods: [...methods]
      .map(([kind, n]) => {
        const [relation, method] = kind.split('\n');
        const all = links.filter(l => l.relation === relation).length;
        return {
          relation,
          method,
          links: n,
          share: stated(
            ratioFigure(n, all, all, 'share of links of the relation'),
            window,
          ),
        };
      })
      .sort((a, b) => b.links - a.links || (a.method < b.method ? -1 : 1)),
  };
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
