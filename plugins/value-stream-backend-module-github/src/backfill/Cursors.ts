import { Cursor } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';

/** A pass over one list, from its newest entries on. */
export type Pass = {
  /** Address of the page to go on with. */
  readonly next: string;
  /** Entries of that page that were given already. */
  readonly skip: number;
  /** Name of the last of them, by which it is found where entries have shifted. */
  readonly last?: string;
  /** How far back the pass has come. */
  readonly reached?: Instant;
  readonly began: Instant;
  /** Mark of the list's first page as the pass began. */
  readonly etag?: string;
  /** Latest change seen in this pass. */
  readonly top: Instant;
  /** Entries changed about then, so that none is given twice. */
  readonly seen: readonly string[];
};

/** Where one list stands: what is known since the last whole pass, and the pass under way. */
export type ListCursor = {
  readonly known?: Instant;
  readonly seen?: readonly string[];
  /** Mark of the first page: as long as it has it, nothing changed. */
  readonly etag?: string;
  readonly pass?: Pass;
};

/** Where the commits of the default branch stand. */
export type CommitsCursor = {
  /** Head up to which all are given. */
  readonly head?: string;
  /** The whole reading under way: its head, the next page, and the next commit of the first-parent line. */
  readonly pass?: {
    readonly head: string;
    readonly next: string;
    readonly line: string | null;
    /** How far back it has come. */
    readonly reached?: Instant;
  };
};

export type RepositoryCursor = {
  readonly lists?: Readonly<Record<string, ListCursor>>;
  readonly commits?: CommitsCursor;
};

export type Cursors = Readonly<Record<string, RepositoryCursor>>;

const LAYOUT = 1;

/** Starts anew where the cursor is of another layout. */
export function readCursor(cursor: Cursor | undefined): Cursors {
  return cursor?.layout === LAYOUT
    ? (cursor.repositories as unknown as Cursors)
    : {};
}

export function writeCursor(repositories: Cursors): Cursor {
  return { layout: LAYOUT, repositories: repositories as unknown as Cursor };
}
