import { Cursor } from '@value-stream/backstage-plugin-value-stream-node';

/** Marks of the applications as they were read last, by `<namespace>/<name>`. */
export type Marks = ReadonlyMap<string, string>;

/** Reads a cursor; one of another version, whose payloads were others, counts as none. */
export function readMarks(cursor: Cursor | undefined, version: number): Marks {
  const known = cursor as unknown as
    | { version: number; read: Record<string, string> }
    | undefined;
  return new Map(known?.version === version ? Object.entries(known.read) : []);
}

export function writeMarks(marks: Marks, version: number): Cursor {
  return { version, read: Object.fromEntries(marks) };
}
