import { DeclaringEntity } from './readDeclaration';
import { DeclarationConflict } from './Registry';
import { suggestName } from './suggestName';

/**
 * The owner of a stream: as declared, else that of the System or Domain which
 * the stream is, else the one that all its members have. A declared owner that
 * is no Group of the catalog becomes a conflict and stays.
 */
export function resolveOwner(
  stream: {
    readonly ref: string;
    readonly declaredOwner?: string;
    readonly self?: DeclaringEntity;
    readonly members: readonly DeclaringEntity[];
  },
  declared: ReadonlyMap<string, DeclaringEntity>,
  conflicts: DeclarationConflict[],
): string | undefined {
  const { ref, declaredOwner, self, members } = stream;
  if (!declaredOwner) {
    const owners = new Set(members.map(({ entity }) => entity.owner));
    return (
      self?.entity.owner ?? (owners.size === 1 ? [...owners][0] : undefined)
    );
  }
  if (declared.get(declaredOwner)?.entity.kind !== 'group') {
    const groups = [...declared.values()]
      .filter(({ entity }) => entity.kind === 'group')
      .map(({ entity }) => entity.ref);
    const meant = suggestName(declaredOwner, groups);
    conflicts.push({
      entityRef: ref,
      reason: 'unknown-owner',
      subject: declaredOwner,
      streamRef: ref,
      message: declaredOwner.startsWith('group:')
        ? `unknown owner '${declaredOwner}'${
            meant ? `; did you mean '${meant}'?` : ''
          }`
        : `owner '${declaredOwner}' is not a Group`,
      whatToDo: `Name a Group of the catalog as owner of ${ref}, or add ${declaredOwner} to the catalog`,
    });
  }
  return declaredOwner;
}
