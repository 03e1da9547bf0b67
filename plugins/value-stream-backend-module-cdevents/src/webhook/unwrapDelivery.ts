import { InputError } from '@backstage/errors';
import { WebhookRequest } from '@value-stream/backstage-plugin-value-stream-node';
import { CloudEventV1, HTTP } from 'cloudevents';

const STRUCTURED = 'application/cloudevents+json';
const BATCHED = 'application/cloudevents-batch+json';

/**
 * The events in a delivery: a CloudEvent in binary or structured form, a batch
 * of them, or an event as it is, without CloudEvents around it. What is no
 * CloudEvent within a batch is given as it is, so that it is refused by itself.
 *
 * @throws InputError where it is none of these
 */
export function unwrapDelivery(request: WebhookRequest): readonly unknown[] {
  const body = Buffer.from(request.rawBody).toString('utf8');
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
    ),
  );
  const contentType = (headers['content-type'] ?? 'application/json')
    .split(';', 1)[0]
    .trim()
    .toLowerCase();
  try {
    if (contentType === BATCHED) {
      return JSON.parse(body).map(eventInBatch);
    }
    return contentType.startsWith('application/cloudevents') ||
      headers['ce-id'] !== undefined
      ? [dataOf({ ...headers, 'content-type': contentType }, body)]
      : [JSON.parse(body)];
  } catch (error) {
    throw new InputError(
      `The delivery is no CloudEvent in JSON: ${(error as Error).message}`,
    );
  }
}

function eventInBatch(element: unknown): unknown {
  try {
    return dataOf({ 'content-type': STRUCTURED }, JSON.stringify(element));
  } catch {
    return element;
  }
}

function dataOf(headers: Record<string, string>, body: string): unknown {
  const { data, data_base64: encoded } = HTTP.toEvent({
    headers,
    body,
  }) as CloudEventV1<unknown>;
  if (encoded) {
    return JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'));
  }
  if (data === undefined || data === null) {
    throw new Error('it has no data');
  }
  return data;
}
