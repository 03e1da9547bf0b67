import { Cursor } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';

/** A place in a list that is read from its newest entry back to `since`. */
export type Place = {
  readonly since: Instant;
  readonly until: Instant;
  /** Entries of this window that were read. */
  readonly offset: number;
};

/** How far a service was read. */
export type ServicePlace = Place & {
  /** Its mark. */
  readonly service: string;
  /** Incidents whose log entries PagerDuty refused. */
  readonly refused: number;
};

/** Where a PagerDuty source stands. */
export type PagerDutyCursor = {
  /** Marks of the services whose incidents were read whole. */
  readonly read: readonly string[];
  /** The services of which a part was read; of several where PagerDuty failed at one and another was read. */
  readonly reading: readonly ServicePlace[];
  /** From when on later changes are to be read. */
  readonly changesFrom: Instant;
  /** A reading of changes under way. */
  readonly changes?: Place;
};

/** Layout of the cursor; another number starts over. */
const LAYOUT = 2;

export function readCursor(
  cursor: Cursor | undefined,
  now: Instant,
): PagerDutyCursor {
  return cursor?.layout === LAYOUT
    ? (cursor.position as unknown as PagerDutyCursor)
    : { read: [], reading: [], changesFrom: now };
}

export function writeCursor(position: PagerDutyCursor): Cursor {
  return { layout: LAYOUT, position: position as unknown as Cursor };
}
