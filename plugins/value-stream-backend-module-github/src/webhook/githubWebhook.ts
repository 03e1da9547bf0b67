import { InputError } from '@backstage/errors';
import {
  requireSignature,
  WebhookHandler,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GithubOptions } from '../options/GithubOptions';

const SCHEME = 'sha256=';
const NAME = /^[a-z0-9_]{1,60}$/;

/**
 * Takes GitHub's deliveries: signed by HMAC-SHA256 of the body. The scheme
 * signs no time, so a delivery that comes again is known by its facts.
 */
export const githubWebhook: WebhookHandler<GithubOptions> = {
  verify(request, secrets) {
    const header = request.headers['x-hub-signature-256'] ?? '';
    requireSignature({
      content: request.rawBody,
      signatures: header.startsWith(SCHEME)
        ? [header.slice(SCHEME.length)]
        : [],
      secrets,
      encoding: 'hex',
    });
  },
  read({ headers, rawBody }) {
    const event = headers['x-github-event'] ?? '';
    if (!NAME.test(event)) {
      throw new InputError(
        "The delivery has no header 'X-GitHub-Event'; only GitHub's own webhooks are taken",
      );
    }
    let body: unknown;
    try {
      body = JSON.parse(Buffer.from(rawBody).toString('utf8'));
    } catch {
      throw new InputError(
        "The delivery is not JSON; set the webhook's content type to application/json",
      );
    }
    const action = (body as { action?: unknown } | null)?.action;
    return {
      type:
        typeof action === 'string' && action.length <= 60
          ? `${event}.${action}`
          : event,
      body,
    };
  },
};
