import { Cursor } from '@value-stream/backstage-plugin-value-stream-node';

/** What a repository looked like: everything new is told by comparing two of these. */
export type Snapshot = {
  /** Commit of the default branch. */
  readonly head: string;
  readonly branch: string;
  /** Tagged or deployed commits that the default branch does not contain. */
  readonly tips: readonly string[];
  /** Tags that are releases or deployments, with their commits. */
  readonly tags: Readonly<Record<string, string>>;
  /** Branches that stand for deployments, with their commits. */
  readonly branches: Readonly<Record<string, string>>;
  /** Where a shallow clone's history is cut; empty for a whole one. */
  readonly shallow: readonly string[];
  /** Of the rules the repository was read with. */
  readonly rules: string;
};

/** A reading under way. */
export type Reading = {
  readonly target: Snapshot;
  /** The old head, whose history was read before. */
  readonly base?: string;
  /** Further commits whose history was read before. */
  readonly without: readonly string[];
  /** When the reading began that tells everything anew; absent for one that adds. */
  readonly again?: string;
  /** Head whose commits may be gone. */
  readonly lost?: string;
  readonly step: number;
  /** Payloads of the step that were given. */
  readonly skip: number;
  /** Next commit on the first-parent line. */
  readonly next?: string;
};

/** Where one repository stands. */
export type RepositoryCursor = {
  readonly done?: Snapshot;
  readonly reading?: Reading;
};

/** The whole source's cursor: one entry per repository id. */
export type RepositoryCursors = Readonly<Record<string, RepositoryCursor>>;

/** Layout of the cursor; another number starts over. */
const LAYOUT = 1;

export function readCursor(cursor: Cursor | undefined): RepositoryCursors {
  return cursor?.layout === LAYOUT
    ? (cursor.repositories as unknown as RepositoryCursors)
    : {};
}

export function writeCursor(repositories: RepositoryCursors): Cursor {
  return { layout: LAYOUT, repositories: repositories as Cursor };
}
