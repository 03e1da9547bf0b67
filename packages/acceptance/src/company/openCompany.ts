import {
  companySources,
  eventBatches,
  PlayedTool,
  serveTools,
  signDelivery,
  SimulatedCompany,
  SOURCE_IDS,
} from '@value-stream/demo-company';
import { OpenPipeline, openPipeline } from '../pipeline/openPipeline';
import { COMPANY_CONNECTORS } from './companyConnectors';
import { companyRegistry } from './companyRegistry';

/** A company whose tools the real pipeline reads. */
export interface OpenCompany extends OpenPipeline {
  /** Reads a tool's history; that of events, which have no address, is sent. */
  read(tool: keyof typeof SOURCE_IDS): Promise<void>;
  /** Takes what a tool delivers, signed, through the door that the tool would use. */
  take(
    tool: keyof typeof SOURCE_IDS,
    body: object,
    event?: string,
  ): Promise<void>;
}

/**
 * Changes what a tool says on its way to the product.
 *
 * @param path - what of its API was asked for; absent in what it sends by itself
 */
export type Distort = (tool: string, body: unknown, path?: string) => unknown;

/**
 * @param address - of the database; in memory by default
 * @param distort - all is told as it is where absent
 */
export async function openCompany(
  { company, tools, simulation }: SimulatedCompany,
  address?: string,
  distort: Distort = (_tool, body) => body,
): Promise<OpenCompany> {
  const served = await serveTools(
    new Map(
      Object.entries<PlayedTool>({ ...tools }).map(([name, tool]) => [
        name,
        distorted(name, tool, distort),
      ]),
    ),
  );
  const { entities, streams } = companyRegistry(company.seed);
  const open = await openPipeline({
    connectors: COMPANY_CONNECTORS,
    sources: companySources(company, served.addressOf, id => id),
    entities,
    streams,
    address,
  });
  const take: OpenCompany['take'] = async (tool, body, event) => {
    const id = SOURCE_IDS[tool];
    const text = JSON.stringify(distort(tool, body));
    await open.pipeline.receiveWebhook(id, {
      headers: signDelivery(tool, text, id, event),
      rawBody: Buffer.from(text),
    });
  };
  return {
    ...open,
    take,
    async read(tool) {
      if (tool !== 'cdevents') {
        await open.pipeline.refresh(SOURCE_IDS[tool]);
        return;
      }
      const span = { from: 0, until: simulation.now() + 1 };
      for (const batch of eventBatches(tools.cdevents, span)) {
        await take('cdevents', batch);
      }
    },
    async close() {
      await open.close();
      await served.close();
    },
  };
}

function distorted(
  name: string,
  tool: PlayedTool,
  distort: Distort,
): PlayedTool {
  return {
    answer(request) {
      const { body, ...answer } = tool.answer(request);
      return { ...answer, body: distort(name, body, request.path) };
    },
  };
}
