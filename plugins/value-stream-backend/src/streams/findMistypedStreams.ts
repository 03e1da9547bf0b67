import { ANNOTATION_STREAM } from '@value-stream/backstage-plugin-value-stream-common';
import { flatMapping, Slices } from '../log/inSlices';
import { DeclaredStream } from './DeclaredStream';
import { DeclaringEntity } from './readDeclaration';
import { DeclarationConflict } from './Registry';
import { suggestName } from './suggestName';

/**
 * Names in annotations that are declared nowhere and look like a typing error
 * of a declared stream. Such a stream stays: the name may be meant.
 */
export function* findMistypedStreams(
  streams: readonly DeclaredStream[],
  declared: ReadonlyMap<string, DeclaringEntity>,
): Slices<DeclarationConflict[]> {
  const declaredIn = new Map<string, string[]>();
  for (const { ref, declaredBy } of streams) {
    if (declaredBy === 'entity') {
      const namespace = namespaceOf(ref);
      const names = declaredIn.get(namespace) ?? [];
      names.push(ref.slice(namespace.length));
      declaredIn.set(namespace, names);
    }
  }
  yield;
  return yield* flatMapping(streams, ({ ref, name, declaredBy }) => {
    if (declaredBy !== 'annotation') {
      return [];
    }
    const meant = suggestName(
      name,
      declaredIn.get(namespaceOf(ref)) ?? [],
      other => !differInIndex(name, other),
    );
    return meant === undefined
      ? []
      : [...declared.values()]
          .filter(({ declaration }) => declaration.streams.includes(ref))
          .map(({ entity }) => ({
            entityRef: entity.ref,
            reason: 'unknown-stream' as const,
            subject: ref,
            streamRef: ref,
            message: `unknown stream '${name}'; did you mean '${meant}'?`,
            whatToDo: `Write '${meant}' in ${ANNOTATION_STREAM} of ${entity.ref}, or declare '${name}' as an entity of kind ValueStream`,
          }));
  });
}

/** The part of a ref before the name. */
function namespaceOf(ref: string): string {
  return ref.slice(0, ref.indexOf('/') + 1);
}

/** `team-a` and `team-b`, `wave-1` and `wave-2` are a series, not typing errors. */
function differInIndex(a: string, b: string): boolean {
  const [left, right] = [a, b].map(name => name.split(/[-_.]|(?<=\D)(?=\d)/));
  return (
    left.length === right.length &&
    left.every(
      (part, i) =>
        part === right[i] ||
        (part.length <= 2 && right[i].length <= 2) ||
        /^\d+$/.test(part),
    )
  );
}
