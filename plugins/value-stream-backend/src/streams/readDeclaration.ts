import { Declaration } from './Declaration';
import { declaringPart } from './declaringPart';
import { readAnnotations } from './readAnnotations';
import { readStreamSpec } from './readStreamSpec';
import { RegisteredEntity } from './RegisteredEntity';
import { RegistryConfig } from './RegistryConfig';

/** What of an entity tells of streams, and what it declares by it. */
export interface DeclaringEntity {
  readonly entity: RegisteredEntity;
  readonly declaration: Declaration;
}

/** What an entity declares: a ValueStream by its spec, any other by its annotations. */
export function readDeclaration(
  entity: RegisteredEntity,
  config: RegistryConfig,
): DeclaringEntity {
  const read = entity.kind === 'valuestream' ? readStreamSpec : readAnnotations;
  return { entity: declaringPart(entity), declaration: read(entity, config) };
}
