import { AuthenticationError, InputError } from '@backstage/errors';
import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  Connector,
  ConnectorPayload,
  TranslateContext,
  Translation,
} from '../../connector';
import { ConnectorFixtures } from '../ConnectorFixtures';

/** A tracker that knows one thing: who closed which ticket when. */
export const closed = (id: number): ConnectorPayload => ({
  type: 'closed',
  body: { id: `T-${id}`, at: 1_700_000_000_000 + id, by: 'ada@example.com' },
});

export function translate(
  payload: ConnectorPayload,
  context: TranslateContext<unknown>,
): Translation {
  const refuse = (reason: string): Translation => ({
    activities: [],
    objects: [],
    refused: [{ reason }],
  });
  if (payload.type !== 'closed') {
    return refuse('unknown payload');
  }
  const { id, at, by } = (payload.body ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || !/^T-\d{1,9}$/.test(id)) {
    return refuse("'id' is no ticket");
  }
  if (!Number.isSafeInteger(at)) {
    return refuse("'at' is no instant");
  }
  return {
    activities: [
      {
        identity: `${id}:closed`,
        kind: 'work-item',
        verb: 'closed',
        occurredAt: at as number,
        ...(typeof by === 'string' && { actor: context.hashActor(by) }),
        objects: [{ key: id, qualifier: 'subject' }],
        attributes: { resolution: 'done' },
      },
    ],
    objects: [],
    refused: [],
  };
}

export const SECRET = 'tracker-secret';
export const sign = (body: Uint8Array, secret: string) =>
  createHmac('sha256', secret).update(body).digest('hex');

export const rawBody = Buffer.from(JSON.stringify(closed(1).body));

export const tracker: Connector = {
  id: 'tracker',
  version: 1,
  title: 'Tracker',
  annotations: [],
  readOptions: options => options,
  translate,
  async *backfill(_, cursor, { signal }) {
    for (let page = Number(cursor?.page ?? 0); page < 4; page += 1) {
      signal.throwIfAborted();
      yield {
        payloads: [closed(page * 2 + 1), closed(page * 2 + 2)],
        cursor: { page: page + 1 },
      };
    }
  },
  webhook: {
    verify({ rawBody: body, headers }, secrets) {
      const given = Buffer.from(headers['x-signature'] ?? '');
      const fits = secrets.some(secret => {
        const expected = Buffer.from(sign(body, secret));
        return (
          given.length === expected.length && timingSafeEqual(given, expected)
        );
      });
      if (!fits) {
        throw new AuthenticationError('the signature fits no secret');
      }
    },
    read: request => {
      try {
        const body = JSON.parse(Buffer.from(request.rawBody).toString());
        return { type: 'closed', body };
      } catch {
        throw new InputError('the delivery is not JSON');
      }
    },
  },
  upload: {
    async *split(content) {
      let text = '';
      for await (const chunk of content) {
        text += Buffer.from(chunk).toString('latin1');
      }
      for (const line of text.split('\n').filter(Boolean)) {
        yield { type: 'closed', body: JSON.parse(line) };
      }
    },
  },
};

export const fixtures: ConnectorFixtures = {
  options: {},
  payloads: [closed(1), closed(2)],
  identities: ['T-1:closed', 'T-2:closed'],
  sameFacts: [
    {
      name: 'a ticket closed',
      ways: [
        { origin: 'webhook', payload: closed(1) },
        { origin: 'backfill', payload: closed(1) },
      ],
    },
  ],
  people: ['ada@example.com'],
  secrets: [SECRET],
  backfill: async () => ({}),
  upload: { name: 'closed.jsonl', content: JSON.stringify(closed(1).body) },
  webhook: {
    request: { rawBody, headers: { 'x-signature': sign(rawBody, SECRET) } },
    secret: SECRET,
  },
};
