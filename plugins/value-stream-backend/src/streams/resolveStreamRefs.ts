import {
  ANNOTATION_PARENT,
  ANNOTATION_SUPPORTS,
} from '@value-stream/backstage-plugin-value-stream-common';
import { Declaration } from './Declaration';
import { DeclaringEntity } from './readDeclaration';
import { DeclarationConflict } from './Registry';
import { suggestName } from './suggestName';

/**
 * The streams that a stream supports, without those that are unknown. Unknown
 * ones, and unknown parents, become conflicts of the entity that names them.
 */
export function resolveStreamRefs(
  ref: string,
  spec: Declaration | undefined,
  members: readonly DeclaringEntity[],
  known: ReadonlySet<string>,
  conflicts: DeclarationConflict[],
): { supports: string[] } {
  const sources = [
    ...(spec ? [{ entityRef: ref, declaration: spec }] : []),
    ...members.map(({ entity, declaration }) => ({
      entityRef: entity.ref,
      declaration,
    })),
  ];
  const supports = new Set<string>();
  for (const { entityRef, declaration } of sources) {
    const unknown = (target: string, annotation: string, field: string) =>
      conflicts.push(
        unknownStream(
          entityRef,
          target,
          declaration.origin === 'spec' ? `spec.${field}` : annotation,
          known,
        ),
      );
    for (const target of declaration.supports) {
      if (!known.has(target)) {
        unknown(target, ANNOTATION_SUPPORTS, 'supports');
      } else if (target !== ref) {
        supports.add(target);
      }
    }
    if (declaration.parent && !known.has(declaration.parent)) {
      unknown(declaration.parent, ANNOTATION_PARENT, 'parent');
    }
  }
  return { supports: [...supports].sort() };
}

function unknownStream(
  entityRef: string,
  target: string,
  place: string,
  known: ReadonlySet<string>,
): DeclarationConflict {
  const short = (ref: string) => ref.replace(/^valuestream:default\//, '');
  const meant = suggestName(short(target), [...known].map(short));
  return {
    entityRef,
    reason: 'unknown-stream',
    subject: target,
    message: `unknown stream '${short(target)}'${
      meant ? `; did you mean '${meant}'?` : ''
    }`,
    whatToDo: `Correct ${place} of ${entityRef}, or declare a stream '${short(
      target,
    )}'`,
  };
}
