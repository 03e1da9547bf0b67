/** A directed edge of a drawing. */
export interface LaidEdge {
  readonly from: string;
  readonly to: string;
}

/** Where a node stands: its column from the left, and its place in it from the top. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** A layout, as far as columns and rows go. */
export interface GraphLayout {
  readonly places: ReadonlyMap<string, Place>;
  readonly columns: number;
  /** Rows of the fullest column. */
  readonly rows: number;
}

const SWEEPS = 8;

/**
 * Lays a graph out in columns: each party right of all that wait for it, as
 * far as circles allow, then ordered within columns by where their neighbours
 * stand, so that few lines cross. It gives way after each step, so whoever
 * drives it may do something else in between.
 *
 * @param order - parties so that who waits comes first
 */
export function* layoutGraph(
  order: readonly string[],
  edges: readonly LaidEdge[],
): Generator<void, GraphLayout> {
  const rank = new Map(order.map((ref, place) => [ref, place]));
  // Edges against the order close circles; they do not move anybody.
  const forward = edges.filter(
    ({ from, to }) =>
      rank.has(from) && rank.has(to) && rank.get(from)! < rank.get(to)!,
  );
  const columnOf = new Map(order.map(ref => [ref, 0]));
  const incoming = new Map<string, string[]>();
  const neighbours = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, ref: string) => {
    const list = map.get(key);
    if (list) list.push(ref);
    else map.set(key, [ref]);
  };
  for (const { from, to } of forward) add(incoming, to, from);
  for (const { from, to } of edges) {
    add(neighbours, from, to);
    add(neighbours, to, from);
  }
  yield;
  for (const ref of order) {
    for (const from of incoming.get(ref) ?? []) {
      columnOf.set(ref, Math.max(columnOf.get(ref)!, columnOf.get(from)! + 1));
    }
  }
  // Who has nobody before stands right next to whom it waits for.
  for (const ref of [...order].reverse()) {
    if (incoming.has(ref)) continue;
    const after = (neighbours.get(ref) ?? [])
      .filter(other => rank.has(other) && rank.get(other)! > rank.get(ref)!)
      .map(other => columnOf.get(other)!);
    if (after.length) columnOf.set(ref, Math.max(0, Math.min(...after) - 1));
  }
  yield;
  const columns: string[][] = [];
  for (const ref of order) {
    const column = columnOf.get(ref)!;
    (columns[column] ??= []).push(ref);
  }
  const filled = columns.filter(Boolean);
  const rowOf = new Map<string, number>();
  const settle = (column: readonly string[]) =>
    column.forEach((ref, row) => rowOf.set(ref, row - column.length / 2));
  filled.forEach(settle);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const inTurn = sweep % 2 ? [...filled].reverse() : filled;
    for (const column of inTurn) {
      const weight = new Map(
        column.map(ref => {
          const rows = (neighbours.get(ref) ?? []).map(
            other => rowOf.get(other) ?? 0,
          );
          return [
            ref,
            rows.length
              ? rows.reduce((sum, row) => sum + row, 0) / rows.length
              : rowOf.get(ref)!,
          ];
        }),
      );
      column.sort(
        (a, b) =>
          weight.get(a)! - weight.get(b)! || rank.get(a)! - rank.get(b)!,
      );
      settle(column);
      yield;
    }
  }
  const places = new Map<string, Place>();
  filled.forEach((column, at) =>
    column.forEach((ref, row) => places.set(ref, { column: at, row })),
  );
  return {
    places,
    columns: filled.length,
    rows: Math.max(0, ...filled.map(column => column.length)),
  };
}
