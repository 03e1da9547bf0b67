import { Json } from '../Json';

/** What the connector's template for Argo CD's notifications makes of an application. */
export function notified({ metadata, spec, status }: Json): Json {
  return structuredClone({
    application: {
      metadata: {
        name: metadata.name,
        namespace: metadata.namespace,
        labels: metadata.labels,
        creationTimestamp: metadata.creationTimestamp,
      },
      spec: {
        project: spec.project,
        destination: spec.destination,
        source: spec.source,
        sources: null,
      },
      status: {
        reconciledAt: status.reconciledAt,
        history: status.history,
        operationState: status.operationState,
        health: status.health,
        summary: status.summary,
        resources: status.resources,
      },
    },
  });
}
