import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

type Service = ApiSchemas['DeliveryService'];

/** What a deployment is drawn as. */
export type Mark =
  | 'success'
  | 'failure'
  | 'rollback'
  | 'baseline'
  | 'redeploy'
  | 'attempt';

/** How an attribution is known. */
export type Method = 'named' | 'fix' | 'rollback' | 'time';

export interface DrawnEvent {
  readonly mark: Mark;
  readonly x: number;
  /** Place in the service's list of events. */
  readonly place: number;
}

export interface DrawnIncident {
  readonly x: number;
  /** Where it was mitigated or resolved; the window's end while it is open. */
  readonly until: number;
  /** The deployment that it is attributed to, and how; absent for none. */
  readonly cause?: { readonly x: number; readonly method: Method };
  readonly place: number;
}

/**
 * Where deployments and incidents stand on a time line, from pixel `left` to
 * `right`. A cause before the window stands at its left end.
 */
export function timelineLayout(
  { events, incidents }: Pick<Service, 'events' | 'incidents'>,
  window: ApiSchemas['Window'],
  left: number,
  right: number,
): {
  readonly events: readonly DrawnEvent[];
  readonly incidents: readonly DrawnIncident[];
} {
  const from = Date.parse(window.from);
  const length = Date.parse(window.to) - from;
  const x = (instant: string) => {
    const share = (Date.parse(instant) - from) / length;
    return left + Math.min(1, Math.max(0, share)) * (right - left);
  };
  return {
    events: events.map((event, place) => ({
      mark: markOf(event),
      x: x(event.at),
      place,
    })),
    incidents: incidents.map(
      ({ detectedAt, mitigatedAt, resolvedAt, cause }, place) => ({
        x: x(detectedAt),
        until: x(mitigatedAt ?? resolvedAt ?? window.to),
        ...(cause && { cause: { x: x(cause.at), method: cause.method } }),
        place,
      }),
    ),
  };
}

function markOf({ kind, failedBy }: Service['events'][number]): Mark {
  if (kind === 'failed-attempt') {
    return 'attempt';
  }
  if (failedBy.length > 0) {
    return 'failure';
  }
  return kind === 'rollout' ? 'success' : kind;
}
