import { Cursor } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';

/** A reading of a project's issues that is under way. */
export interface Pass {
  readonly startedAt: Instant;
  /** The condition on issues, the same for every page. */
  readonly jql: string;
  /** Cloud's place in the result. */
  readonly token?: string;
  /** Server's place in the result. */
  readonly startAt?: number;
  readonly total?: number;
  readonly done: number;
  /** When the last issue that was read was updated. */
  readonly reached?: Instant;
}

export interface ProjectCursor {
  /** When the last whole reading began. */
  readonly readAt?: Instant;
  readonly pass?: Pass;
  /** Digests of what was told last, so that nothing is told again. */
  readonly versions?: string;
  readonly sprints?: string;
}

export interface JiraCursor {
  readonly projects: { readonly [project: string]: ProjectCursor };
}

/** Our own cursor as it comes back from the database. */
export function readCursor(cursor: Cursor | undefined): JiraCursor {
  return (cursor as JiraCursor | undefined) ?? { projects: {} };
}

/** The cursor with one project's place changed. */
export function withProject(
  cursor: JiraCursor,
  project: string,
  place: ProjectCursor,
): JiraCursor {
  return { projects: { ...cursor.projects, [project]: place } };
}

export function asCursor(cursor: JiraCursor): Cursor {
  return JSON.parse(JSON.stringify(cursor));
}
