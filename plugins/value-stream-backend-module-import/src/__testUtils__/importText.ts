import { Translation } from '@value-stream/backstage-plugin-value-stream-node';
import { createImportConnector } from '../createImportConnector';

/** Uploads a text and translates all of it. */
export async function importText(
  content: string | Uint8Array,
  sourceOptions: object,
  name = 'history.csv',
): Promise<Translation> {
  const connector = createImportConnector();
  const options = connector.readOptions(sourceOptions);
  const told: Translation[] = [];
  async function* bytes() {
    yield Buffer.from(content);
  }
  for await (const payload of connector.upload!.split(
    bytes(),
    { name },
    options,
  )) {
    told.push(
      connector.translate(payload, {
        source: { id: 'files', connector: 'import' },
        options,
        origin: 'upload',
        receivedAt: 0,
        hashActor: identity => `hash(${identity.length})`,
      }),
    );
  }
  return {
    activities: told.flatMap(t => t.activities),
    objects: told.flatMap(t => t.objects),
    refused: told.flatMap(t => t.refused),
  };
}

export const MOVES = {
  kind: 'moves',
  columns: { item: 'item', at: 'at', from: 'from', to: 'to' },
};
