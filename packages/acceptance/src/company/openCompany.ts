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

/** @param address - of the database; in memory by default */
export async function openCompany(
  { company, tools, simulation }: SimulatedCompany,
  address?: string,
): Promise<OpenCompany> {
  const served = await serveTools(
    new Map<string, PlayedTool>(Object.entries(tools)),
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
    const text = JSON.stringify(body);
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
