import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, deflateRaw, inflateRaw } from 'node:zlib';
import { Knex } from 'knex';
import { Db } from '../../log/bulkRows';
import { FactTables } from '../../log/factTables';
import { PatchedChange } from '../linkByPatchId';
import { LinkRow } from '../LinkRow';
import { grown } from './grown';
import { createLaneState, LaneState, ServicePaths } from './LaneState';
import { createMarkerLane, PlacedMarker, withRoom } from './MarkerLane';
import { packSegment, SEGMENT_PLACES, unpackSegment } from './segments';

/** Of how states are kept; one of another format is as none. */
const FORMAT = 2;
const SEGMENTS_PER_QUERY = 32;

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

interface Head {
  readonly format: number;
  readonly size: number;
  readonly more: readonly (readonly [number, readonly number[]])[];
  readonly lanes: readonly {
    readonly what: string;
    readonly service?: string;
    readonly markers: readonly (PlacedMarker | null)[];
    readonly attempts: readonly PlacedMarker[];
  }[];
  readonly paths: ServicePaths;
  readonly patched: readonly PatchedChange[];
  readonly links: readonly LinkRow[];
}

/** A lane as it was walked last. */
export interface KeptLane {
  /** Another with each walk; undefined where it was never walked. */
  readonly version: string | undefined;
  /** Undefined where it has to be walked from its beginning. */
  readonly state: LaneState | undefined;
}

/** Reads a lane's state, by the primary keys of `lane_state` and `lane_segment`. */
export async function loadLaneState(
  db: Db,
  tables: FactTables,
  lane: string,
): Promise<KeptLane> {
  const row = await db(tables.laneState).where({ lane }).first();
  const head: Head | undefined =
    row?.head && JSON.parse((await unpack(row.head)).toString());
  if (head?.format !== FORMAT) {
    return { version: row?.version, state: undefined };
  }
  const state = createLaneState(head.paths);
  const { graph } = state;
  for (const { what, service, markers, attempts } of head.lanes) {
    const markerLane = createMarkerLane(what, service);
    markerLane.markers.push(...markers);
    markerLane.attempts = attempts;
    withRoom(markerLane, head.size);
    state.lanes.push(markerLane);
  }
  state.touching.forEach((column, i) => {
    state.touching[i] = grown(column, head.size, 0);
  });
  graph.makeRoom(head.size);
  head.more.forEach(([place, parents]) => graph.more.set(place, parents));
  state.patched = head.patched;
  state.links = head.links;
  const segments = Math.ceil(head.size / SEGMENT_PLACES);
  for (let first = 0; first < segments; first += SEGMENTS_PER_QUERY) {
    const rows: { segment: number; body: Uint8Array }[] = await db(
      tables.laneSegment,
    )
      .where({ lane })
      .where('segment', '>=', first)
      .where('segment', '<', first + SEGMENTS_PER_QUERY)
      .orderBy('segment')
      .select('segment', 'body');
    for (const { segment, body } of rows) {
      await unpackSegment(state, segment, head.size, body);
    }
  }
  return { version: row.version, state };
}

/** A lane's state as it is kept. */
export interface PackedLane {
  readonly head: Buffer;
  readonly segments: readonly {
    readonly segment: number;
    readonly body: Buffer;
  }[];
}

/** @param changed - segments to be written; the others are as they were */
export async function packLaneState(
  state: LaneState,
  changed: Iterable<number>,
): Promise<PackedLane> {
  const head: Head = {
    format: FORMAT,
    size: state.graph.size,
    more: [...state.graph.more],
    lanes: state.lanes.map(({ what, service, markers, attempts }) => ({
      what,
      ...(service !== undefined && { service }),
      markers,
      attempts,
    })),
    paths: state.paths,
    patched: state.patched,
    links: state.links,
  };
  const segments: { segment: number; body: Buffer }[] = [];
  for (const segment of changed) {
    segments.push({ segment, body: await packSegment(state, segment) });
  }
  return {
    head: await pack(JSON.stringify(head), { level: constants.Z_BEST_SPEED }),
    segments,
  };
}

/**
 * Writes a lane's state, or that it has none while it is being walked.
 *
 * @returns the version it has now
 */
export async function keepLaneState(
  tx: Knex.Transaction,
  tables: FactTables,
  lane: string,
  packed: PackedLane | undefined,
): Promise<string> {
  const version = randomUUID();
  await tx(tables.laneState)
    .insert({ lane, version, head: packed?.head ?? null })
    .onConflict('lane')
    .merge();
  for (const row of packed?.segments ?? []) {
    await tx(tables.laneSegment)
      .insert({ lane, ...row })
      .onConflict(['lane', 'segment'])
      .merge();
  }
  return version;
}

export async function versionOf(
  tx: Knex.Transaction,
  tables: FactTables,
  lane: string,
): Promise<string | undefined> {
  const row = await tx(tables.laneState).where({ lane }).first('version');
  return row?.version;
}
