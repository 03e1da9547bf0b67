import { ANNOTATION_DECLARED_BY } from '@value-stream/backstage-plugin-value-stream-common';
import { Slices } from '../log/inSlices';
import { Declaration } from './Declaration';
import { readAnnotations } from './readAnnotations';
import { readStreamSpec } from './readStreamSpec';
import { RegisteredEntity } from './RegisteredEntity';
import { RegistryConfig } from './RegistryConfig';

/** The entity and what it declares. */
export interface DeclaringEntity {
  readonly entity: RegisteredEntity;
  readonly declaration: Declaration;
}

/** What entities declare that stayed as they were since they were read last. */
const known = new WeakMap<
  RegisteredEntity,
  { readonly config: RegistryConfig; readonly declaration: Declaration }
>();

/**
 * What every entity declares, by ref. An entity that only stands for a stream
 * named by annotation declares nothing: the annotations do.
 */
export function* readDeclarations(
  entities: readonly RegisteredEntity[],
  config: RegistryConfig,
): Slices<Map<string, DeclaringEntity>> {
  const declared = new Map<string, DeclaringEntity>();
  for (const entity of entities) {
    if (entity.annotations[ANNOTATION_DECLARED_BY] !== 'annotation') {
      let own = known.get(entity);
      if (own?.config !== config) {
        const read =
          entity.kind === 'valuestream' ? readStreamSpec : readAnnotations;
        own = { config, declaration: read(entity, config) };
        known.set(entity, own);
      }
      declared.set(entity.ref, { entity, declaration: own.declaration });
    }
    yield;
  }
  return declared;
}
