import {
  Activity,
  DeliveryObject,
  Instant,
  Stage,
  StreamDefinition,
} from '../model';
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

const ABANDONING = new Set(['abandoned', 'duplicate']);

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function stageOf(
  status: string | undefined,
  category: string | undefined,
  fallback: Stage | undefined,
  stages: readonly Stage[],
): Stage | undefined {
  return status === undefined ? fallback : mapStatus(status, category, stages);
}

/**
 * The status track of a work item. The status at creation is what `created`
 * says, else what the first move left, else the stage of class `intake`.
 */
export function statusSteps(
  item: DeliveryObject,
  activities: readonly Activity[],
  stream: StreamDefinition,
): readonly StatusStep[] {
  const { stages } = stream;
  const own = activities.filter(({ objects }) => objects[0].key === item.key);
  const firstMove = own.find(({ verb }) => verb === 'moved');
  const intake = stages.find(s => s.class === 'intake') ?? stages[0];
  const done = stages.find(s => s.mode === 'done');
  const steps: StatusStep[] = [];
  for (const { verb, attributes, occurredAt: at, id: because } of own) {
    const category = text(attributes.category);
    const push = (
      status: string | undefined,
      fallback: Stage | undefined,
      kind: StatusStep['kind'] = 'status',
    ) =>
      steps.push({
        at,
        kind,
        stage: stageOf(status, category, fallback, stages),
        status,
        because,
      });
    switch (verb) {
      case 'created':
        push(
          text(attributes.status) ??
            text(attributes.to) ??
            text(firstMove?.attributes.from),
          intake,
        );
        break;
      case 'moved':
        push(text(attributes.to), undefined);
        break;
      case 'closed':
        if (ABANDONING.has(text(attributes.resolution) ?? '')) {
          push(undefined, done, 'abandoned');
        } else {
          const status = text(attributes.status);
          const mapped = stageOf(status, category, done, stages);
          push(mapped?.mode === 'done' ? status : undefined, done);
        }
        break;
      case 'reopened':
        push(text(attributes.status) ?? text(attributes.to), intake);
        break;
      case 'removed':
        push(undefined, undefined, 'removed');
        break;
      default:
    }
  }
  return steps;
}
