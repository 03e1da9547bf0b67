import { InputError } from '@backstage/errors';
import {
  ConnectorPayload,
  requireToken,
  WebhookHandler,
  WebhookRequest,
} from '@value-stream/backstage-plugin-value-stream-node';
import { JenkinsOptions } from '../options/JenkinsOptions';

const KEPT_OF_BUILD = [
  'full_url',
  'url',
  'number',
  'queue_id',
  'phase',
  'timestamp',
  'duration',
  'status',
  'scm',
];

/**
 * Deliveries of the notification plugin, which signs nothing: it can carry a
 * token as the password in its endpoint's address (sent as Basic
 * authorization) or in the address's query; what stands between may set a
 * header.
 */
export const jenkinsWebhook: WebhookHandler<JenkinsOptions> = {
  verify: (request, secrets) => requireToken(tokenOf(request), secrets),
  read: readDelivery,
};

function tokenOf({ headers, query }: WebhookRequest): string | undefined {
  const own = headers['x-jenkins-token'];
  if (own) {
    return own;
  }
  const [, scheme, value] =
    /^(basic|bearer)\s+(\S+)\s*$/i.exec(headers.authorization ?? '') ?? [];
  if (scheme?.toLowerCase() === 'bearer') {
    return value;
  }
  if (scheme) {
    const pair = Buffer.from(value, 'base64').toString('utf8');
    return pair.slice(pair.indexOf(':') + 1);
  }
  return query?.token;
}

function readDelivery({ rawBody }: WebhookRequest): ConnectorPayload {
  let body: unknown;
  try {
    body = JSON.parse(Buffer.from(rawBody).toString('utf8'));
  } catch {
    throw new InputError(
      "The delivery is not JSON; set the notification's format to JSON",
    );
  }
  return { type: 'notification', body: withoutPeople(body) };
}

/** What translate reads; culprits, logs, parameters and notes are not kept. */
function withoutPeople(body: unknown): unknown {
  const build = pick(body, ['build'])?.build;
  const kept = pick(build, KEPT_OF_BUILD);
  const scm = kept && pick(kept.scm, ['url', 'branch', 'commit']);
  return kept ? { build: { ...kept, ...(scm && { scm }) } } : {};
}

function pick(
  value: unknown,
  names: readonly string[],
): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter(([name]) => names.includes(name)),
      )
    : undefined;
}
