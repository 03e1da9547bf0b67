import { promisify } from 'node:util';
import { constants, deflateRaw, inflateRaw } from 'node:zlib';
import { LaneState } from './LaneState';

/** Places of one segment, which is written where one of them changed. */
export const SEGMENT_PLACES = 4_096;

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

type Column = Uint8Array | Int32Array | Float64Array;

/** Of the columns below those that hold places: told as distances, which are mostly the same, they take little room. */
const isOfPlaces = (column: number) => column >= 1 && column <= 3;

/** The columns of a state with room for all its places, in the order in which they are kept. */
function columnsOf({ graph, lanes, touching }: LaneState): readonly Column[] {
  return [
    graph.committedAt,
    graph.parent1,
    graph.parent2,
    graph.absorbedBy,
    ...lanes.map(({ first }) => first),
    graph.flags,
    ...touching,
  ];
}

function boundsOf({ graph }: LaneState, segment: number) {
  const from = segment * SEGMENT_PLACES;
  return { from, to: Math.min(graph.size, from + SEGMENT_PLACES) };
}

/** The columns of a segment's places one after the other, then their texts. */
export async function packSegment(
  state: LaneState,
  segment: number,
): Promise<Buffer> {
  const { graph } = state;
  const { from, to } = boundsOf(state, segment);
  const parts = columnsOf(state).map(column => column.slice(from, to));
  for (const column of parts.filter((_, c) => isOfPlaces(c))) {
    for (let i = 0; i < column.length; i += 1) {
      column[i] = column[i] < 0 ? 0 : column[i] - (from + i);
    }
  }
  let shas = '';
  const patchIds: (string | null)[] = [];
  for (let place = from; place < to; place += 1) {
    shas += `${graph.shas.shaAt(place)} `;
    if (graph.patchIds.size) {
      patchIds.push(graph.patchIds.get(place) ?? null);
    }
  }
  return pack(
    Buffer.concat([
      ...parts.map(({ buffer, byteLength }) =>
        Buffer.from(buffer as ArrayBuffer, 0, byteLength),
      ),
      Buffer.from(JSON.stringify([shas.trimEnd(), patchIds])),
    ]),
    { level: constants.Z_BEST_SPEED },
  );
}

/**
 * Takes a packed segment into a state whose columns have room for it.
 * Segments are taken in their order, each once.
 */
export async function unpackSegment(
  state: LaneState,
  segment: number,
  size: number,
  packed: Uint8Array,
): Promise<void> {
  const { graph } = state;
  const bytes = await unpack(packed);
  const from = segment * SEGMENT_PLACES;
  const count = Math.min(size - from, SEGMENT_PLACES);
  let at = 0;
  const columns = columnsOf(state);
  columns.forEach((column, c) => {
    const length = count * column.BYTES_PER_ELEMENT;
    const part = new (column.constructor as new (b: ArrayBuffer) => Column)(
      Uint8Array.from(bytes.subarray(at, at + length)).buffer,
    );
    if (isOfPlaces(c)) {
      for (let i = 0; i < count; i += 1) {
        part[i] = part[i] === 0 ? -1 : part[i] + from + i;
      }
    }
    column.set(part, from);
    at += length;
  });
  const [shas, patchIds]: [string, (string | null)[]] = JSON.parse(
    bytes.toString('utf8', at),
  );
  for (const sha of shas.split(' ')) {
    graph.shas.add(sha);
  }
  patchIds.forEach((patchId, i) => {
    if (patchId !== null) {
      graph.patchIds.set(from + i, patchId);
    }
  });
}
