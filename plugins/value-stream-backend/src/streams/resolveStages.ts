import { COMMIT_STAGES, DEFAULT_STAGES } from '@value-stream/flow-engine';
import { Declaration } from './Declaration';
import { DeclaringEntity } from './readDeclaration';
import { DeclarationConflict } from './Registry';
import { StageTemplate } from './RegistryConfig';
import { chooseMostNamed } from '@value-stream/backstage-plugin-value-stream-common';

/**
 * The stages and commitment declared for a stream; absent where the default
 * template applies. Templates that contradict each other, and a commitment
 * that is none of the stages, become conflicts.
 */
export function resolveStages(
  ref: string,
  spec: Declaration | undefined,
  members: readonly DeclaringEntity[],
  self: DeclaringEntity | undefined,
  conflicts: DeclarationConflict[],
): Partial<StageTemplate> | undefined {
  const template = spec?.stages ?? stagesOfMembers(ref, members, conflicts);
  const commitment = self?.entity.valueStream?.commitment as string | undefined;
  const ids = (template?.stages ?? [...DEFAULT_STAGES, ...COMMIT_STAGES]).map(
    ({ id }) => id,
  );
  if (commitment === undefined) {
    return template;
  }
  if (!ids.includes(commitment)) {
    conflicts.push({
      entityRef: ref,
      reason: 'unknown-stages',
      subject: `commitment ${commitment}`,
      streamRef: ref,
      message: `spec.commitment '${commitment}' is none of the stages`,
      whatToDo: `Use one of ${[...new Set(ids)].join(', ')} in ${ref}`,
    });
    return template;
  }
  return { ...template, commitment };
}

function stagesOfMembers(
  ref: string,
  members: readonly DeclaringEntity[],
  conflicts: DeclarationConflict[],
): StageTemplate | undefined {
  const claims = members.flatMap(({ entity, declaration }) =>
    declaration.stages
      ? [{ by: entity.ref, text: JSON.stringify(declaration.stages) }]
      : [],
  );
  const texts = new Set(claims.map(({ text }) => text));
  if (texts.size > 1) {
    conflicts.push({
      entityRef: ref,
      reason: 'unknown-stages',
      subject: 'several templates',
      streamRef: ref,
      message: `members name different stage templates: ${claims
        .map(({ by }) => by)
        .sort()
        .join(', ')}`,
      whatToDo: `Let them name one template in value-stream/stages; until then the one named most often applies`,
    });
  }
  const chosen = chooseMostNamed(claims.map(({ text }) => text));
  return chosen === undefined ? undefined : JSON.parse(chosen);
}
