import { InputError } from '@backstage/errors';
import {
  ConnectorPayload,
  WebhookRequest,
} from '@value-stream/backstage-plugin-value-stream-node';

/**
 * The payload of a delivery, named by its event.
 *
 * @throws InputError where the body is not what Jira sends.
 */
export function readDelivery(request: WebhookRequest): ConnectorPayload {
  let body: unknown;
  try {
    body = JSON.parse(Buffer.from(request.rawBody).toString('utf8'));
  } catch {
    throw new InputError('The delivery is not JSON');
  }
  const type =
    typeof body === 'object' && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>).webhookEvent
      : undefined;
  if (typeof type !== 'string' || !type || type.length > 100) {
    throw new InputError(
      "The delivery has no 'webhookEvent'; set up a webhook of Jira itself, not a request of an automation rule",
    );
  }
  return { type, body };
}
