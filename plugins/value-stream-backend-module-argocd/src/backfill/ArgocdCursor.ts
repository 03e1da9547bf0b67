import { Cursor } from '@value-stream/backstage-plugin-value-stream-node';

/** How far an Argo CD has been read. */
export interface ArgocdCursor {
  /** Marks of the applications as they were read last, by `<namespace>/<name>`. */
  readonly marks: ReadonlyMap<string, string>;
  /** The last application that was done with in a pass that is not. */
  readonly after?: string;
}

/** Reads a cursor; one of another version, whose payloads were others, counts as none. */
export function readCursor(
  cursor: Cursor | undefined,
  version: number,
): ArgocdCursor {
  const known = cursor as unknown as
    | { version: number; read: Record<string, string>; after?: string }
    | undefined;
  return known?.version === version
    ? {
        marks: new Map(Object.entries(known.read)),
        ...(known.after !== undefined && { after: known.after }),
      }
    : { marks: new Map() };
}

export function writeCursor(
  { marks, after }: ArgocdCursor,
  version: number,
): Cursor {
  return {
    version,
    read: Object.fromEntries(marks),
    ...(after !== undefined && { after }),
  };
}
