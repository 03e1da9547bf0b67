import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Connector,
  ConnectorPayload,
} from '@value-stream/backstage-plugin-value-stream-node';

/**
 * The recorded deliveries of a folder, as the webhook reads them; what is none
 * of the tool's is left out.
 *
 * @param headersOf - headers by the name of the file
 */
export async function readDeliveries(
  connector: Connector<any>,
  folder: string,
  headersOf: (file: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<readonly ConnectorPayload[]> {
  const files = (await readdir(folder)).filter(
    file => file.endsWith('.json') && !file.startsWith('_'),
  );
  const payloads: ConnectorPayload[] = [];
  for (const file of files.sort()) {
    const rawBody = await readFile(join(folder, file));
    try {
      payloads.push(
        connector.webhook!.read({ headers: headersOf(file), rawBody }),
      );
    } catch (error) {
      if ((error as Error).name !== 'InputError') {
        throw error;
      }
    }
  }
  return payloads;
}
