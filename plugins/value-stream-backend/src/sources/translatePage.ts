import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConnectorPayload,
  NewActivity,
  ObjectFact,
  Refusal,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { giveWay } from '../log/giveWay';
import { ConfiguredSource } from './ConfiguredSource';

/** What a page's payloads came to. */
export interface TranslatedPage {
  readonly activities: readonly NewActivity[];
  readonly objects: readonly ObjectFact[];
  readonly refused: readonly (Refusal & { readonly type: string })[];
}

const SLICE_MS = 8;

/** Translates a page in slices. A payload for which the connector throws is refused by itself. */
export async function translatePage(
  source: ConfiguredSource,
  payloads: readonly ConnectorPayload[],
  context: {
    readonly receivedAt: Instant;
    readonly hashActor: (identity: string) => string;
    readonly logger: LoggerService;
  },
): Promise<TranslatedPage> {
  const activities: NewActivity[] = [];
  const objects: ObjectFact[] = [];
  const refused: (Refusal & { type: string })[] = [];
  let sliceStart = performance.now();
  for (const payload of payloads) {
    try {
      const translation = source.connector.translate(payload, {
        source: source.info,
        options: source.options,
        origin: 'backfill',
        receivedAt: context.receivedAt,
        hashActor: context.hashActor,
      });
      activities.push(...translation.activities);
      objects.push(...translation.objects);
      refused.push(
        ...translation.refused.map(part => ({ ...part, type: payload.type })),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      context.logger.warn(
        `Payload (${payload.type}) of source ${source.info.id} was refused: ${reason}`,
      );
      refused.push({ reason, type: payload.type });
    }
    if (performance.now() - sliceStart > SLICE_MS) {
      await giveWay();
      sliceStart = performance.now();
    }
  }
  return { activities, objects, refused };
}
