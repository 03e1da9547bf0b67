import { DeclaredStream } from './DeclaredStream';
import { DeclarationConflict } from './Registry';

/**
 * Opens every cycle of parents at its first stream in order of ref, which
 * then has no parent, and lists the cycle as a conflict of each stream in it.
 */
export function breakParentCycles(streams: readonly DeclaredStream[]): {
  streams: DeclaredStream[];
  conflicts: DeclarationConflict[];
} {
  const parentOf = new Map(streams.map(({ ref, parent }) => [ref, parent]));
  const cycles = new Map<string, readonly string[]>();
  for (const { ref } of streams) {
    const cycle = cycleFrom(ref, parentOf);
    if (cycle.length > 0) {
      cycles.set([...cycle].sort()[0], cycle);
    }
  }
  return {
    streams: streams.map(stream =>
      cycles.has(stream.ref) ? { ...stream, parent: undefined } : stream,
    ),
    conflicts: [...cycles].flatMap(([first, cycle]) => {
      const start = cycle.indexOf(first);
      const path = [...cycle.slice(start), ...cycle.slice(0, start), first];
      return cycle.map(ref => ({
        entityRef: ref,
        reason: 'parent-cycle' as const,
        subject: first,
        streamRef: ref,
        message: `the parents go round: ${path.join(' → ')}`,
        whatToDo: `Remove one value-stream/parent or spec.parent on this way; until then ${first} has none`,
      }));
    }),
  };
}

/** The cycle that the parents of `ref` lead back to it by; empty where they do not. */
function cycleFrom(
  ref: string,
  parentOf: ReadonlyMap<string, string | undefined>,
): string[] {
  const path = [ref];
  for (
    let parent = parentOf.get(ref);
    parent !== undefined;
    parent = parentOf.get(parent)
  ) {
    if (parent === ref) {
      return path;
    }
    if (path.includes(parent)) {
      return [];
    }
    path.push(parent);
  }
  return [];
}
