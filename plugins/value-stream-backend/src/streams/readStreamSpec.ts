import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import {
  parseCostOfDelay,
  parseStreamRef,
  readCalendar,
  readStages,
} from '@value-stream/backstage-plugin-value-stream-common';
import { CalendarDefinition } from '@value-stream/flow-engine';
import { costText } from './costText';
import { Declaration } from './Declaration';
import { RegisteredEntity } from './RegisteredEntity';
import { DeclarationConflict } from './Registry';
import { RegistryConfig, StageTemplate } from './RegistryConfig';
import { unknownTemplate } from './unknownTemplate';

/**
 * What a ValueStream entity declares about itself. The catalog has validated
 * the spec; what still cannot be read becomes a conflict and is left out.
 */
export function readStreamSpec(
  entity: RegisteredEntity,
  config: RegistryConfig,
): Declaration {
  const spec = entity.valueStream ?? {};
  const { namespace } = parseEntityRef(entity.ref);
  const conflicts: DeclarationConflict[] = [];
  const read = <T>(field: string, reader: () => T): T | undefined => {
    try {
      return spec[field] === undefined ? undefined : reader();
    } catch (error) {
      conflicts.push({
        entityRef: entity.ref,
        reason: 'bad-annotation',
        subject: `spec.${field}`,
        streamRef: entity.ref,
        message: `spec.${field}: ${(error as Error).message}`,
        whatToDo: `Correct spec.${field} of ${entity.ref}`,
      });
      return undefined;
    }
  };
  const ref = (name: string, kind: string) =>
    stringifyEntityRef(
      parseEntityRef(name, { defaultKind: kind, defaultNamespace: namespace }),
    );
  const flowItem = spec.flowItem as
    | Declaration['flowItem']
    | { kind: 'work-items'; types: string[] }
    | undefined;
  return {
    origin: 'spec',
    streams: [],
    owner: read('owner', () => ref(String(spec.owner), 'Group')),
    role: spec.role as Declaration['role'],
    parent: read('parent', () =>
      parseStreamRef(String(spec.parent), namespace),
    ),
    supports:
      read('supports', () =>
        (spec.supports as string[]).map(name =>
          parseStreamRef(name, namespace),
        ),
      ) ?? [],
    members:
      read('members', () =>
        (spec.members as string[]).map(name => ref(name, 'Component')),
      ) ?? [],
    stages: read('stages', () => stagesOf(entity.ref, spec, config, conflicts)),
    environments: [],
    customer: spec.customer as string | undefined,
    outcome: spec.outcome as string | undefined,
    calendar: read('calendar', () => calendarOf(spec.calendar, config)),
    flowItem: typeof flowItem === 'object' ? flowItem.kind : flowItem,
    flowItemTypes: typeof flowItem === 'object' ? flowItem.types : undefined,
    reopenPolicy: spec.reopenPolicy as Declaration['reopenPolicy'],
    reopenHorizonMs: read('reopenHorizon', () =>
      durationToMilliseconds(
        readDurationFromConfig(
          new ConfigReader({ reopenHorizon: spec.reopenHorizon as string }),
          { key: 'reopenHorizon' },
        ),
      ),
    ),
    costOfDelay: read('costOfDelay', () =>
      costText(parseCostOfDelay(String(spec.costOfDelay))),
    ),
    conflicts,
  };
}

function stagesOf(
  entityRef: string,
  spec: Readonly<Record<string, unknown>>,
  config: RegistryConfig,
  conflicts: DeclarationConflict[],
): StageTemplate | undefined {
  if (typeof spec.stages === 'string') {
    const template = config.stageTemplates.get(spec.stages);
    if (!template) {
      conflicts.push({
        ...unknownTemplate(entityRef, spec.stages, config),
        streamRef: entityRef,
      });
    }
    return template;
  }
  const read = readStages(spec.stages);
  if ('problems' in read) {
    throw new Error(read.problems.join('; '));
  }
  return { stages: read.stages };
}

function calendarOf(
  value: unknown,
  config: RegistryConfig,
): CalendarDefinition {
  if (typeof value === 'string') {
    const calendar = config.calendars.get(value);
    if (!calendar) {
      throw new Error(
        `unknown calendar '${value}'; configuration has ${
          [...config.calendars.keys()].sort().join(', ') || 'none'
        } under valueStream.calendars`,
      );
    }
    return calendar;
  }
  const read = readCalendar(value, config.calendar);
  if ('problems' in read) {
    throw new Error(read.problems.join('; '));
  }
  return read.calendar;
}
