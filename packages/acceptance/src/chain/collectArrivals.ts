import { mockServices } from '@backstage/backend-test-utils';
import { Delivery, serveTools } from '@value-stream/demo-company';
import { Arrival } from './arrivals';
import { tellChain } from './chainStory';
import { chainSources } from './chainSources';
import { CHAIN_CATALOG, CHAIN_CONNECTORS } from './chainTools';

/** What the tools of the chain tell: all their deliveries, and all that their backfills read. */
export async function collectArrivals(
  serve: typeof serveTools,
): Promise<readonly Arrival[]> {
  const deliveries: (Delivery & { readonly source: string })[] = [];
  const tools = tellChain((source, delivery) =>
    deliveries.push({ source, ...delivery }),
  );
  const arrivals: Arrival[] = [];
  const served = await serve(tools);
  try {
    const sources = chainSources(served.addressOf) as {
      id: string;
      host?: string;
      options?: object;
      credentials?: Record<string, string>;
    }[];
    for (const connector of CHAIN_CONNECTORS) {
      const source = sources.find(({ id }) => id === connector.id)!;
      arrivals.push(
        ...deliveries
          .filter(delivery => delivery.source === connector.id)
          .map(
            ({ event, body }): Arrival => ({
              source: connector.id,
              origin: 'webhook',
              payload: connector.webhook!.read({
                headers: { 'x-github-event': event },
                rawBody: Buffer.from(JSON.stringify(body)),
              }),
            }),
          ),
      );
      const [{ ref, annotations }] = CHAIN_CATALOG.entities;
      for await (const page of connector.backfill!(
        {
          source: { ...source, connector: connector.id },
          options: connector.readOptions(source.options ?? {}),
          credentials: source.credentials ?? {},
          selectors: connector.annotations.flatMap(annotation =>
            annotations[annotation]
              ? [{ annotation, value: annotations[annotation], entityRef: ref }]
              : [],
          ),
        },
        undefined,
        {
          now: () => Date.UTC(2026, 3, 1),
          fetch,
          logger: mockServices.logger.mock(),
          signal: new AbortController().signal,
          workingDirectory: '/nonexistent',
        },
      )) {
        arrivals.push(
          ...page.payloads.map(
            (payload): Arrival => ({
              source: connector.id,
              origin: 'backfill',
              payload,
            }),
          ),
        );
      }
    }
  } finally {
    await served.close();
  }
  return arrivals;
}
