import { AuthenticationError, InputError } from '@backstage/errors';
import {
  requireSignature,
  requireToken,
  WebhookHandler,
  WebhookRequest,
} from '@value-stream/backstage-plugin-value-stream-node';

/**
 * Deliveries of PagerDuty. Version 3 signs the body; version 2 signs nothing
 * and is accepted only with a secret of the source as token, in the address
 * (`?token=…`) or in `Authorization: Bearer …`.
 */
export const pagerDutyWebhook: WebhookHandler<unknown> = {
  verify(request, secrets) {
    const { headers, query, rawBody } = request;
    const header = headers['x-pagerduty-signature'];
    if (header !== undefined) {
      requireSignature({
        content: rawBody,
        signatures: [...header.matchAll(/(?:^|,)\s*v1=([0-9a-f]+)/gi)].map(
          ([, signature]) => signature.toLowerCase(),
        ),
        secrets,
        encoding: 'hex',
      });
      return;
    }
    const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
    requireToken(query?.token ?? bearer, secrets);
    if (payloadType(request) !== 'webhook.v2') {
      throw new AuthenticationError(
        'Only deliveries of version 2 may come without a signature; give the webhook subscription its secret',
      );
    }
  },
  read(request) {
    const type = payloadType(request);
    if (!type) {
      throw new InputError(
        "The body is neither 'event' of a v3 nor 'messages' of a v2 webhook",
      );
    }
    return { type, body: parsed(request) };
  },
};

function payloadType(request: WebhookRequest): string | undefined {
  const body = parsed(request);
  if (typeof body !== 'object' || body === null) {
    return undefined;
  }
  if ('event' in body) {
    return 'webhook.v3';
  }
  return 'messages' in body ? 'webhook.v2' : undefined;
}

function parsed({ rawBody }: WebhookRequest): unknown {
  try {
    return JSON.parse(Buffer.from(rawBody).toString('utf8'));
  } catch {
    throw new InputError('The body is not JSON');
  }
}
