import {
  Cursor,
  PartState,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabResource } from '../options/GitlabOptions';

const VERSION = 1;

/** Up to when a project has been read. */
export interface Mark {
  /** Start of the last round that read all of it, in ms; 0 before the first. */
  readonly at: number;
  /** First commit of the default branch that was read. */
  readonly head?: string;
  /** Lists that lag behind, because they could not be read. */
  readonly behind?: Readonly<Partial<Record<GitlabResource, number>>>;
}

/** Where a list is being read. */
export interface Place {
  readonly resource: GitlabResource;
  /** The query of the next page; absent before the first. */
  readonly query?: string;
  /** Pages read since the query was last made anew. */
  readonly pages: number;
  /** First commit of the list, kept until it is read whole. */
  readonly head?: string;
}

/** One reading of all projects, from the first to the last. */
export interface Round {
  readonly startedAt: number;
  /** Name of the selected project that is being read. */
  readonly project?: string;
  readonly place?: Place;
  /** Whether all lists of the project are read. */
  readonly whole?: boolean;
  /** Of the project that is being read, the mark as far as it is made. */
  readonly made?: Omit<Mark, 'at'>;
  /** Groups whose epics this round has read. */
  readonly groups: readonly string[];
  /** What went wrong in this round so far. */
  readonly troubles: readonly PartState[];
}

/** What the next call needs to go on. */
export interface GitlabCursor {
  readonly marks: Readonly<Record<string, Mark>>;
  readonly round?: Round;
}

/** Reads a committed cursor; one of another version begins anew. */
export function readCursor(cursor: Cursor | undefined): GitlabCursor {
  if (cursor?.version !== VERSION) {
    return { marks: {} };
  }
  const { marks, round } = cursor as unknown as GitlabCursor;
  return { marks, ...(round && { round }) };
}

export function writeCursor(cursor: GitlabCursor): Cursor {
  return JSON.parse(JSON.stringify({ version: VERSION, ...cursor }));
}
