import { createHmac } from 'node:crypto';
import { pagerDutyWebhook } from './pagerDutyWebhook';

const v3 = Buffer.from('{"event":{"event_type":"pagey.ping"}}');
const v2 = Buffer.from('{"messages":[]}');
const sign = (body: Buffer, secret: string) =>
  `v1=${createHmac('sha256', secret).update(body).digest('hex')}`;
const verify = (request: {
  rawBody: Buffer;
  headers?: Record<string, string>;
  query?: Record<string, string>;
}) =>
  pagerDutyWebhook.verify({ headers: {}, ...request }, ['one', 'two'], {}, 0);

describe('a delivery of PagerDuty', () => {
  it('of version 3 is accepted with any of its signatures by any secret', () => {
    for (const header of [
      sign(v3, 'one'),
      `${sign(v3, 'old')},${sign(v3, 'two')}`,
      `${sign(v3, 'two')}, ${sign(v3, 'old')}`,
    ]) {
      expect(() =>
        verify({ rawBody: v3, headers: { 'x-pagerduty-signature': header } }),
      ).not.toThrow();
    }
  });

  it.each(['', 'v1=', 'v0=00', sign(v3, 'old'), sign(v2, 'one')])(
    'is refused with the signature %j, even with a token',
    header => {
      expect(() =>
        verify({
          rawBody: v3,
          headers: { 'x-pagerduty-signature': header },
          query: { token: 'one' },
        }),
      ).toThrow('not signed with a secret');
    },
  );

  it('of version 2 is accepted with a token in the address or a header', () => {
    verify({ rawBody: v2, query: { token: 'two' } });
    verify({ rawBody: v2, headers: { authorization: 'Bearer one' } });
    verify({
      rawBody: v2,
      query: { token: 'one' },
      headers: { authorization: "Bearer a-proxy's" },
    });
    expect(() => verify({ rawBody: v2 })).toThrow('carries no token');
    expect(() => verify({ rawBody: v2, query: { token: 'old' } })).toThrow(
      'carries no token',
    );
  });

  it('of version 3 is never accepted with a token alone', () => {
    expect(() => verify({ rawBody: v3, query: { token: 'one' } })).toThrow(
      'Only deliveries of version 2',
    );
  });

  it.each(['[]', 'null', '{}', '1', 'no json'])(
    'with the body %s is no delivery',
    text => {
      expect(() =>
        pagerDutyWebhook.read({ headers: {}, rawBody: Buffer.from(text) }),
      ).toThrow('body is n');
    },
  );
});
