import { WebhookRequest } from '../connector';

/** A genuine delivery, and what its scheme gives. */
export interface Genuine {
  readonly request: WebhookRequest;
  readonly secret: string;
  /** Whether the scheme signs the time of sending. */
  readonly timed: boolean;
  /** Whether the scheme signs nothing and sends a token. */
  readonly tokenOnly: boolean;
}

/** A delivery that must be refused, if anything is wrong with it by this scheme. */
export interface DeliveryFault {
  readonly name: string;
  /** Undefined where the scheme cannot tell. */
  of(genuine: Genuine): ForgedDelivery | undefined;
}

export interface ForgedDelivery {
  readonly request: WebhookRequest;
  readonly secrets: readonly string[];
  /** How long after it was sent it arrives, in ms. */
  readonly afterMs?: number;
}

const SIX_MINUTES = 6 * 60_000;

/** What may be wrong with a delivery of any tool. */
export const DELIVERY_FAULTS: readonly DeliveryFault[] = [
  {
    name: 'of another secret',
    of: ({ request }) => ({ request, secrets: ['another', 'older'] }),
  },
  {
    name: 'to a source without secrets',
    of: ({ request }) => ({ request, secrets: [] }),
  },
  {
    name: 'without a signature or token',
    of: ({ request, secret }) => ({
      request: { ...request, headers: {}, query: {} },
      secrets: [secret],
    }),
  },
  {
    name: 'with an empty signature or token',
    of: ({ request, secret }) => ({
      request: withHeaders(request, () => ''),
      secrets: [secret],
    }),
  },
  {
    name: 'with a signature or token that is a character off',
    of: ({ request, secret }) => ({
      request: withHeaders(request, value => nextTo(value)),
      secrets: [secret],
    }),
  },
  {
    name: 'whose body was changed',
    of: ({ request, secret, tokenOnly }) =>
      tokenOnly
        ? undefined
        : {
            request: {
              ...request,
              rawBody: Buffer.concat([request.rawBody, Buffer.from(' ')]),
            },
            secrets: [secret],
          },
  },
  ...[SIX_MINUTES, -SIX_MINUTES].map(
    (afterMs): DeliveryFault => ({
      name:
        afterMs > 0
          ? 'that is replayed after six minutes'
          : 'dated six minutes ahead',
      of: ({ request, secret, timed }) =>
        timed ? { request, secrets: [secret], afterMs } : undefined,
    }),
  ),
];

/** Bodies that are no delivery of any tool: each is refused on arrival or by `translate`. */
export const STRANGE_BODIES: readonly string[] = [
  '',
  '{',
  'null',
  '7',
  '"text"',
  '[]',
  '{}',
  '{"event": null, "object_kind": 7, "webhookEvent": [], "action": {}}',
];

/** Changes what is signed or secret, and leaves what only names the event. */
function withHeaders(
  request: WebhookRequest,
  change: (value: string) => string,
): WebhookRequest {
  const isSecret = (name: string) => /signature|token|authorization/.test(name);
  const changed = (fields: WebhookRequest['headers'] = {}) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        isSecret(name) && value ? change(value) : value,
      ]),
    );
  return {
    ...request,
    headers: changed(request.headers),
    query: changed(request.query),
  };
}

/** The last letter or digit is another one; of several signatures, of each. */
function nextTo(value: string): string {
  return value.replace(/[A-Za-z0-9](?=[=\s]*(?:,v1=|$))/g, last =>
    last === 'a' ? 'b' : 'a',
  );
}
