import { Cursor } from '@value-stream/backstage-plugin-value-stream-node';

/** How far one job has been read. */
export interface JobCursor {
  /** Every build up to this number was read once. */
  readonly floor: number;
  /** Builds that were running when they were read, to be read again. */
  readonly open: readonly number[];
  /** Where the reading towards `floor` is, where it is not done. */
  readonly down?: ReadingDown;
  /** Spellings of annotations that builds were read with, besides the usual. */
  readonly spelt?: string;
}

export interface ReadingDown {
  /** Place in Jenkins' list where the next page is expected; builds may come and go. */
  readonly from: number;
  /** Number of the newest build of this reading. */
  readonly high: number;
  /** Number of the oldest build read so far. */
  readonly low: number;
}

/** How far a Jenkins has been read. */
export interface JenkinsCursor {
  readonly version: number;
  readonly jobs: ReadonlyMap<string, JobCursor>;
  /** The last job that was done with in a pass that is not. */
  readonly after?: string;
}

export const NEW_JOB: JobCursor = { floor: 0, open: [] };

/** Reads a cursor; one of another version, whose payloads were others, counts as none. */
export function readCursor(
  cursor: Cursor | undefined,
  version: number,
): JenkinsCursor {
  const known = cursor as unknown as
    | { version: number; jobs: Record<string, JobCursor>; after?: string }
    | undefined;
  return known?.version === version
    ? {
        version,
        jobs: new Map(Object.entries(known.jobs)),
        ...(known.after !== undefined && { after: known.after }),
      }
    : { version, jobs: new Map() };
}

export function writeCursor(cursor: JenkinsCursor): Cursor {
  return {
    version: cursor.version,
    jobs: Object.fromEntries(cursor.jobs) as unknown as Cursor,
    ...(cursor.after !== undefined && { after: cursor.after }),
  };
}
