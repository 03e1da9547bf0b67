import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_COST_OF_DELAY,
  ANNOTATION_ENVIRONMENT,
  ANNOTATION_OWNER,
  ANNOTATION_PARENT,
  ANNOTATION_ROLE,
  ANNOTATION_STAGES,
  ANNOTATION_STREAM,
  ANNOTATION_SUPPORTS,
  parseStreamRef,
  parseCostOfDelay,
  splitNames,
} from '@value-stream/backstage-plugin-value-stream-common';
import { Declaration } from './Declaration';
import { RegisteredEntity } from './RegisteredEntity';
import { DeclarationConflict } from './Registry';
import { RegistryConfig } from './RegistryConfig';
import { costText } from './costText';
import { unknownTemplate } from './unknownTemplate';

/** Of thousands of entities most lists are empty: they share one. */
const NONE: readonly never[] = [];

function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length > 0 ? list : NONE;
}

/** What an entity's annotations declare. What cannot be read becomes a conflict and is left out. */
export function readAnnotations(
  entity: RegisteredEntity,
  config: RegistryConfig,
): Declaration {
  const conflicts: DeclarationConflict[] = [];
  const { namespace } = parseEntityRef(entity.ref);
  const text = (annotation: string) =>
    entity.annotations[annotation]?.trim() || undefined;
  const bad = (annotation: string, message: string, whatToDo: string) =>
    conflicts.push({
      entityRef: entity.ref,
      reason: 'bad-annotation',
      subject: annotation,
      message: `${annotation}: ${message}`,
      whatToDo,
    });
  const streamRefs = (annotation: string) =>
    splitNames(text(annotation) ?? '').flatMap(name => {
      try {
        return [parseStreamRef(name, namespace)];
      } catch (error) {
        bad(
          annotation,
          (error as Error).message,
          `Correct '${name}' in the annotation ${annotation} of ${entity.ref}`,
        );
        return [];
      }
    });

  if (
    entity.annotations[ANNOTATION_STREAM] !== undefined &&
    splitNames(entity.annotations[ANNOTATION_STREAM]).length === 0
  ) {
    bad(
      ANNOTATION_STREAM,
      'the annotation names no stream',
      `Name a stream in ${ANNOTATION_STREAM} of ${entity.ref}, or remove the annotation`,
    );
  }
  const role = text(ANNOTATION_ROLE);
  if (role && role !== 'core' && role !== 'supporting') {
    bad(
      ANNOTATION_ROLE,
      `'${role}' is no role`,
      `Write 'core' or 'supporting' in ${ANNOTATION_ROLE} of ${entity.ref}`,
    );
  }
  const template = text(ANNOTATION_STAGES);
  const stages = template ? config.stageTemplates.get(template) : undefined;
  if (template && !stages) {
    conflicts.push(unknownTemplate(entity.ref, template, config));
  }
  return {
    origin: 'annotations',
    streams: orNone([...new Set(streamRefs(ANNOTATION_STREAM))]),
    owner: readOwner(entity, namespace, text(ANNOTATION_OWNER), bad),
    role: role === 'core' || role === 'supporting' ? role : undefined,
    parent: readParent(entity, streamRefs(ANNOTATION_PARENT), bad),
    supports: orNone(streamRefs(ANNOTATION_SUPPORTS)),
    stages,
    environments: orNone(splitNames(text(ANNOTATION_ENVIRONMENT) ?? '')),
    members: NONE,
    costOfDelay: readCost(text(ANNOTATION_COST_OF_DELAY), entity.ref, bad),
    conflicts: orNone(conflicts),
  };
}

type Bad = (annotation: string, message: string, whatToDo: string) => void;

function readCost(
  written: string | undefined,
  entityRef: string,
  bad: Bad,
): string | undefined {
  try {
    return written && costText(parseCostOfDelay(written));
  } catch (error) {
    bad(
      ANNOTATION_COST_OF_DELAY,
      (error as Error).message,
      `Correct the annotation ${ANNOTATION_COST_OF_DELAY} of ${entityRef}`,
    );
    return undefined;
  }
}

function readOwner(
  entity: RegisteredEntity,
  namespace: string,
  owner: string | undefined,
  bad: Bad,
): string | undefined {
  try {
    return owner
      ? stringifyEntityRef(
          parseEntityRef(owner, {
            defaultKind: 'Group',
            defaultNamespace: namespace,
          }),
        )
      : undefined;
  } catch {
    bad(
      ANNOTATION_OWNER,
      `'${owner}' is not an entity ref`,
      `Write the ref of a Group, such as 'group:default/payments-team', in ${ANNOTATION_OWNER} of ${entity.ref}`,
    );
    return undefined;
  }
}

function readParent(
  entity: RegisteredEntity,
  parents: readonly string[],
  bad: Bad,
): string | undefined {
  if (parents.length > 1) {
    bad(
      ANNOTATION_PARENT,
      `${parents.length} parents are named; a stream is part of one`,
      `Keep one name in ${ANNOTATION_PARENT} of ${entity.ref}`,
    );
  }
  return parents[0];
}
