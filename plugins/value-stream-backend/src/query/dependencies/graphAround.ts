import { DependencyEvidence, partyComponents } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { DependencyQuery } from './DependencyQuery';
import { sumsOfDays } from './sumsOfDays';

/** Edges further away than this are not looked for. */
const FURTHEST = 4;
const MOST_EDGES = 1_000;

/** A delay between two parties. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly delayMs: number;
  readonly evidence: readonly DependencyEvidence[];
}

export interface Graph {
  readonly refs: readonly string[];
  readonly edges: readonly GraphEdge[];
  /** Who waits before whom it waits for; those of a circle together. */
  readonly order: readonly string[];
  readonly cycles: readonly (readonly string[])[];
}

/** The centre of a graph and how it is drawn. */
export interface GraphAsked {
  readonly centre: string;
  /** Refs that are the centre itself. */
  readonly own: ReadonlySet<string>;
  /** Edges from and to the centre. */
  readonly near: readonly GraphEdge[];
  readable(refs: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * Who waits for whom around an entity: direct edges as given, those further
 * away from daily rollups, by whom its parties wait for. Circles are looked
 * for four edges far, and those through the centre are in the graph whatever
 * its depth.
 */
export async function graphAround(
  database: Knex,
  query: DependencyQuery,
  asked: GraphAsked,
): Promise<Graph> {
  const { centre, own, near } = asked;
  const edges = new Map(near.map(edge => [`${edge.from}\n${edge.to}`, edge]));
  const depthOf = new Map([[centre, 0]]);
  near.forEach(({ from, to }) => depthOf.set(from === centre ? to : from, 1));
  let frontier = [...depthOf.keys()].filter(ref => ref !== centre);
  for (let depth = 1; depth < FURTHEST && frontier.length; depth += 1) {
    const rows = await edgesFrom(database, frontier, query);
    const visible = await asked.readable([...new Set(rows.map(r => r.to))]);
    const next: string[] = [];
    for (const { to: ref, ...rest } of rows) {
      const to = own.has(ref) ? centre : ref;
      if (!visible.has(ref) || edges.size >= MOST_EDGES || to === rest.from) {
        continue;
      }
      const key = `${rest.from}\n${to}`;
      if (to !== centre || !edges.has(key)) {
        edges.set(key, { ...rest, to });
      }
      if (!depthOf.has(to)) {
        depthOf.set(to, depth + 1);
        next.push(to);
      }
    }
    frontier = next;
  }
  const all = [...edges.values()];
  const components = partyComponents(all);
  const circle = components.find(
    members => members.length > 1 && members.includes(centre),
  );
  const shown = new Set(
    [...depthOf].flatMap(([ref, depth]) =>
      depth <= query.depth || circle?.includes(ref) ? [ref] : [],
    ),
  );
  const kept = all.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const ordered = partyComponents(kept);
  return {
    refs: [...shown].sort(),
    edges: kept.sort(
      (a, b) =>
        b.delayMs - a.delayMs || (a.from + a.to < b.from + b.to ? -1 : 1),
    ),
    order: ordered.length ? ordered.flat() : [centre],
    cycles: ordered.filter(members => members.length > 1),
  };
}

async function edgesFrom(
  database: Knex,
  streamRefs: readonly string[],
  query: DependencyQuery,
): Promise<readonly GraphEdge[]> {
  const rows = await sumsOfDays(database, streamRefs, query);
  const edges = new Map<
    string,
    GraphEdge & { evidence: DependencyEvidence[] }
  >();
  for (const { stream_ref: from, party: to, evidence, ms } of rows) {
    const kinds = evidence.split(',') as DependencyEvidence[];
    if (
      from === to ||
      ms === 0 ||
      (query.evidence && !kinds.some(kind => query.evidence!.has(kind)))
    ) {
      continue;
    }
    const key = `${from}\n${to}`;
    const known = edges.get(key);
    edges.set(key, {
      from,
      to,
      delayMs: (known?.delayMs ?? 0) + ms,
      evidence: [...new Set([...(known?.evidence ?? []), ...kinds])].sort(),
    });
  }
  return [...edges.values()].sort((a, b) => b.delayMs - a.delayMs);
}
