import { createHmac } from 'node:crypto';
import { cdEventsWebhook } from './cdEventsWebhook';

const NOW = Date.UTC(2024, 2, 4);
const body = Buffer.from('{"context":{}}');
const verify = (
  headers: Record<string, string | undefined>,
  rawBody = body,
  secrets = ['one', 'two'],
) => cdEventsWebhook.verify({ headers, rawBody }, secrets, {}, NOW);
const standard = (sent: number, key: string | Buffer) => {
  const seconds = String(sent / 1_000);
  return {
    'webhook-id': 'msg_1',
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,AAAA v1,${createHmac('sha256', key)
      .update(`msg_1.${seconds}.${body}`)
      .digest('base64')}`,
  };
};

describe('a delivery of events', () => {
  it('is accepted with a secret as bearer token', () => {
    expect(() => verify({ authorization: 'Bearer two' })).not.toThrow();
    expect(() => verify({ authorization: 'Bearer three' })).toThrow('no token');
    expect(() => verify({ authorization: 'Basic two' })).toThrow('no token');
    expect(() => verify({})).toThrow('no token');
  });

  it('is accepted with the signature that GitHub would send', () => {
    const signature = createHmac('sha256', 'two').update(body).digest('hex');
    const headers = { 'x-hub-signature-256': `sha256=${signature}` };
    expect(() => verify(headers)).not.toThrow();
    expect(() => verify(headers, Buffer.from('{}'))).toThrow('not signed');
    expect(() => verify(headers, body, ['one'])).toThrow('not signed');
  });

  it('is accepted as Standard Webhooks are signed, while it is fresh', () => {
    const key = Buffer.from('a key of some bytes');
    const secret = `whsec_${key.toString('base64')}`;
    expect(() => verify(standard(NOW, 'one'))).not.toThrow();
    expect(() => verify(standard(NOW, key), body, [secret])).not.toThrow();
    expect(() => verify(standard(NOW - 301_000, 'one'))).toThrow('stale');
    expect(() =>
      verify({ ...standard(NOW, 'one'), 'webhook-timestamp': undefined }),
    ).toThrow('stale');
    expect(() =>
      verify({ ...standard(NOW, 'one'), 'webhook-id': 'msg_2' }),
    ).toThrow('not signed');
  });

  it('with a wrong signature is not saved by a token', () => {
    expect(() =>
      verify({
        'x-hub-signature-256': 'sha256=00',
        authorization: 'Bearer one',
      }),
    ).toThrow('not signed');
  });

  it.each([
    ['application/cloudevents+json', '[]'],
    ['application/cloudevents-batch+json', '{}'],
    ['application/cloudevents+xml', '{}'],
    ['application/json', '{'],
  ])('of %s with %s is no delivery', (type, text) => {
    expect(() =>
      cdEventsWebhook.read({
        headers: { 'content-type': type },
        rawBody: Buffer.from(text),
      }),
    ).toThrow('The delivery is no CloudEvent');
  });

  it('keeps what is no CloudEvent within a batch, to be refused by itself', () => {
    const cloudEvent = {
      specversion: '1.0',
      id: '1',
      source: '/ci',
      type: 'a',
      data: { context: {} },
    };
    expect(
      cdEventsWebhook.read({
        headers: { 'content-type': 'application/cloudevents-batch+json' },
        rawBody: Buffer.from(JSON.stringify([cloudEvent, {}, 7])),
      }).body,
    ).toEqual({ events: [{ context: {} }, {}, 7] });
  });
});
