import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import {
  VALUE_STREAM_API_VERSION,
  VALUE_STREAM_KIND,
} from '@value-stream/backstage-plugin-value-stream-common';
import { checkValueStreamSpec } from './kind/checkValueStreamSpec';
import { ValueStreamEntity } from './kind/ValueStreamEntity';
import { relationsOfMember } from './relations/relationsOfMember';
import { relationsOfStream } from './relations/relationsOfStream';

/**
 * Knows the kind ValueStream: validates it, and states the relations of
 * streams and of the entities annotated as their members.
 *
 * @public
 */
export class ValueStreamProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'ValueStreamProcessor';
  }

  /** @throws InputError that lists everything wrong with the spec. */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    if (entity.kind !== VALUE_STREAM_KIND) {
      return false;
    }
    if (entity.apiVersion !== VALUE_STREAM_API_VERSION) {
      throw new InputError(
        `apiVersion of a ValueStream must be '${VALUE_STREAM_API_VERSION}', not '${entity.apiVersion}'`,
      );
    }
    const problems = checkValueStreamSpec((entity.spec ?? {}) as JsonObject);
    if (problems.length > 0) {
      throw new InputError(problems.join('; '));
    }
    return true;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const relations =
      entity.kind === VALUE_STREAM_KIND
        ? relationsOfStream({ spec: {}, ...entity } as ValueStreamEntity)
        : relationsOfMember(entity);
    for (const relation of relations) {
      emit(processingResult.relation(relation));
    }
    return entity;
  }
}
