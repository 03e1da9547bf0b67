import { InputError } from '@backstage/errors';
import {
  deliveryEvidence,
  DeliveryFigure,
  FlowEvidence,
} from '@value-stream/flow-engine';
import { findDelivery } from './findDelivery';
import { FlowFigureAsked } from './FlowFigureAsked';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { readableObjects } from './readableObjects';

const FIGURES: ReadonlySet<string> = new Set<DeliveryFigure>([
  'change-lead-time',
  'coding-time',
  'pickup-time',
  'review-time',
  'merge-to-deploy-time',
  'deployment-frequency',
  'change-fail-rate',
  'recovery-time',
  'rework-rate',
]);

/** Whether a figure is one of deliveries. */
export function isDeliveryFigure(figure: string): figure is DeliveryFigure {
  return FIGURES.has(figure);
}

/**
 * What a delivery figure of a service rests on. A service of which the reader
 * may read no deployment is not told of.
 *
 * @throws InputError where no such service is deployed to production here
 */
export async function findDeliveryEvidence(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
  { figure, of = '' }: FlowFigureAsked,
): Promise<FlowEvidence> {
  const { measure, loaded } = await findDelivery(context, entityRef, query);
  const { window, asOf } = query;
  const keys = measure.rollouts.flatMap(({ service, deployments }) =>
    nameOfService(service) === of ? deployments : [],
  );
  const readable = await readableObjects(context, keys);
  if (readable.size === 0) {
    throw new InputError(
      `${entityRef} deploys no service '${of}'; 'of' is the key of one of the services that the delivery answer lists`,
    );
  }
  const service = measure.rollouts.find(
    one => nameOfService(one.service) === of,
  )!.service;
  const evidence = deliveryEvidence(
    figure as DeliveryFigure,
    service,
    measure,
    window,
    asOf,
  );
  const titled = <T extends { itemKey: string; title?: string }>(item: T) => ({
    ...item,
    title: loaded.deployments.get(item.itemKey)?.title ?? item.title,
  });
  return {
    ...evidence,
    counted: evidence.counted.map(titled),
    leftOut: [
      ...evidence.leftOut.map(titled),
      ...(figure === 'change-lead-time'
        ? undatedChanges(measure.rollouts, service, loaded.undated, window)
        : []),
    ],
  };
}

/** The engine's name of a service, as the API writes it. */
export function nameOfService(service: string): string {
  return service.replace('\n', '|');
}

/** Changes delivered in the window of which nothing says when they began. */
function undatedChanges(
  rollouts: readonly {
    readonly service: string;
    readonly at: number;
    readonly changes: readonly string[];
  }[],
  service: string,
  undated: ReadonlySet<string>,
  { from, to }: MapQuery['window'],
) {
  const keys = rollouts
    .filter(one => one.service === service && one.at >= from && one.at < to)
    .flatMap(({ changes, at }) =>
      changes.filter(key => undated.has(key)).map(key => [key, at] as const),
    );
  return [...new Map(keys)].map(([itemKey, at]) => ({
    itemKey,
    from: null,
    to: at,
    leftOut: 'no-timestamps' as const,
  }));
}
