import { SOURCE_IDS } from '../portal/companySources';
import { Listener } from '../simulation/simulateCompany';
import { CompanyTools } from '../simulation/World';
import { eventBatches } from '../tools/cdevents/eventBatches';
import { Instant } from '../tools/PlayedTool';
import { Chronicle } from './Chronicle';
import { Sender } from './createSender';
import { signDelivery } from './signDelivery';

const DAY = 86_400_000;

/** How a portal gets to know what its sources do not read themselves. */
export interface Teller {
  /** From when on everything is delivered, signed, by the tools themselves. */
  readonly from: Instant;
  /** Takes what the tools deliver. */
  readonly listen: Listener;
  /** Sends what was told by events before, the newest first: there is no address to read it from. */
  sendHistory(tools: Pick<CompanyTools, 'cdevents'>): void;
}

/**
 * The last day, or what happened since the portal was last told, comes by
 * deliveries; what lies before by the portal's own reading.
 *
 * @param now - the present
 */
export function tellPortal(
  { told }: Pick<Chronicle, 'told'>,
  now: Instant,
  sender: Sender,
  secretOf: (sourceId: string) => string,
): Teller {
  const from = Math.max(told ?? 0, now - DAY);
  const send = (tool: keyof CompanyTools, body: object, event?: string) => {
    const text = JSON.stringify(body);
    const sourceId = SOURCE_IDS[tool];
    sender.send({
      sourceId,
      body: text,
      headers: signDelivery(tool, text, secretOf(sourceId), event),
    });
  };
  return {
    from,
    listen(tool, { at, body, event }) {
      if (at >= from) {
        send(tool, body, event);
      }
    },
    sendHistory({ cdevents }) {
      const span = { from: told ?? 0, until: from };
      for (const batch of eventBatches(cdevents, span)) {
        send('cdevents', batch);
      }
    },
  };
}
