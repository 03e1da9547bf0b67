import {
  Cursor,
  PartState,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabResource } from '../options/GitlabOptions';

const VERSION = 2;

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
  /** The query of the next page; absent before the first. */
  readonly query?: string;
  /** Pages read since the query was last made anew. */
  readonly pages: number;
  /** First commit of the list, kept until it is read whole. */
  readonly head?: string;
  /** How far back the list has been read, in ms. */
  readonly reached?: number;
}

/** Where a round stands in one project. */
export interface ProjectRound {
  /** Lists of which nothing more is to be read. */
  readonly done: readonly GitlabResource[];
  /** Where the lists stand that are being read. */
  readonly places: Readonly<Partial<Record<GitlabResource, Place>>>;
  /** The mark as far as it is made. */
  readonly made: Omit<Mark, 'at'>;
}

export const NOTHING_READ: ProjectRound = { done: [], places: {}, made: {} };

/** One reading of all projects. */
export interface Round {
  readonly startedAt: number;
  /** Where it stands in the projects that are not read whole, by selected name. */
  readonly projects: Readonly<Record<string, ProjectRound>>;
  /** Selected name under which a project or a group's epics are read, for those that several names lead to. */
  readonly readAs: Readonly<Record<string, string>>;
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
