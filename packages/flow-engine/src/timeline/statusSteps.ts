import { Activity, Instant, Stage, StreamDefinition } from '../model';
import { mapStatus } from './mapStatus';

/** Where the item's own moves put it from an instant on. */
export interface StatusStep {
  readonly at: Instant;
  readonly kind: 'status' | 'abandoned' | 'removed';
  /** Undefined where no stage claims the status. */
  readonly stage: Stage | undefined;
  readonly status: string | undefined;
  readonly because: string;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function intakeOf(stages: readonly Stage[]): Stage | undefined {
  for (const stage of stages) if (stage.class === 'intake') return stage;
  return stages[0];
}

function doneOf(stages: readonly Stage[]): Stage | undefined {
  for (const stage of stages) if (stage.mode === 'done') return stage;
  return undefined;
}

/** What the first move of all left. */
function leftFirst(own: readonly Activity[]): string | undefined {
  for (const { verb, attributes } of own) {
    if (verb === 'moved') return text(attributes.from);
  }
  return undefined;
}

/**
 * The status track of a work item. The status at creation is what `created`
 * says, else what the first move left, else the stage of class `intake`.
 *
 * @param own - the item's own facts, in the order in which they apply
 */
export function statusSteps(
  own: readonly Activity[],
  { stages }: StreamDefinition,
): readonly StatusStep[] {
  const steps: StatusStep[] = [];
  for (const { verb, attributes, occurredAt: at, id: because } of own) {
    let kind: StatusStep['kind'] = 'status';
    let status: string | undefined;
    let fallback: Stage | undefined;
    switch (verb) {
      case 'created':
        status =
          text(attributes.status) ?? text(attributes.to) ?? leftFirst(own);
        fallback = intakeOf(stages);
        break;
      case 'moved':
        status = text(attributes.to);
        break;
      case 'closed': {
        const { resolution } = attributes;
        fallback = doneOf(stages);
        if (resolution === 'abandoned' || resolution === 'duplicate') {
          kind = 'abandoned';
          break;
        }
        status = text(attributes.status);
        if (status === undefined) break;
        const category = text(attributes.category);
        if (mapStatus(status, category, stages)?.mode !== 'done') {
          status = undefined;
        }
        break;
      }
      case 'reopened':
        status = text(attributes.status) ?? text(attributes.to);
        fallback = intakeOf(stages);
        break;
      case 'removed':
        kind = 'removed';
        break;
      default:
        continue;
    }
    const stage =
      status === undefined
        ? fallback
        : mapStatus(status, text(attributes.category), stages);
    steps.push({ at, kind, stage, status, because });
  }
  return steps;
}
