import { mockCredentials } from '@backstage/backend-test-utils';
import { Server } from 'node:http';
import request from 'supertest';
import {
  MAP,
  startBackend,
  streamsOnceFollowed,
} from './__testUtils__/startBackend';

jest.setTimeout(60_000);

describe('the backend', () => {
  let server: Server;
  beforeAll(async () => {
    ({ server } = await startBackend());
  });

  it('follows the catalog and answers for its streams', async () => {
    expect(await streamsOnceFollowed(server, 2)).toEqual([
      'system:default/checkout',
      'system:default/secret',
    ]);
    const { body, status } = await request(server).get(MAP);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      scope: { title: 'Checkout', stream: 'system:default/checkout' },
      clock: 'calendar',
      figures: { counted: 0 },
    });
  });

  it.each([
    ['an unknown clock', `${MAP}?clock=sun`, 400, 'clock'],
    ['an unknown parameter', `${MAP}?nope=1`, 400, 'nope'],
    ['a date that is none', `${MAP}?from=yesterday`, 400, 'from'],
    [
      'a limit beyond the greatest',
      '/api/value-stream/streams?limit=5000',
      400,
      'limit',
    ],
    [
      'an unknown entity',
      '/api/value-stream/entities/system/default/chekout/map',
      404,
      "did you mean 'system:default/checkout'?",
    ],
    [
      'an unknown key',
      '/api/value-stream/trace?key=PAY-1',
      404,
      "Nothing is known of 'PAY-1'",
    ],
    [
      'an unknown source',
      '/api/value-stream/sources/two/refusals',
      404,
      'configured under valueStream.sources are one',
    ],
  ])('answers %s with what is wrong', async (_what, path, status, message) => {
    const response = await request(server).get(path);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
  });

  it('takes several types and a single one', async () => {
    for (const query of ['type=a&type=b', 'type=a']) {
      const { status } = await request(server).get(`${MAP}?${query}`);
      expect(status).toBe(200);
    }
  });

  it('lists sources, data quality and the rebuild', async () => {
    const { body } = await request(server).get('/api/value-stream/sources');
    expect(body.sources).toEqual([
      expect.objectContaining({ id: 'one', acceptsWebhook: true }),
    ]);
    const quality = await request(server).get('/api/value-stream/data-quality');
    expect(quality.body.streams).toHaveLength(2);
    const rebuild = await request(server).get('/api/value-stream/rebuild');
    expect(rebuild.body.state).toBe('none');
  });

  it('refuses requests without credentials', async () => {
    const { status } = await request(server)
      .get('/api/value-stream/streams')
      .set('authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });

  it('serves its OpenAPI document', async () => {
    const { body } = await request(server).get(
      '/api/value-stream/openapi.json',
    );
    expect(body.info.title).toBe('Value streams');
  });

  describe('webhooks', () => {
    const deliver = (source = 'one') =>
      request(server)
        .post(`/api/value-stream/webhooks/${source}`)
        .set('authorization', mockCredentials.none.header())
        .set('x-signature', 'word')
        .set('content-type', 'application/json');

    it('are accepted without credentials, on the signature', async () => {
      expect((await deliver().send('{"a":1}')).status).toBe(202);
      expect(
        (await deliver().set('x-signature', 'next').send('{"a":1}')).status,
      ).toBe(202);
    });

    it('are refused with a reason', async () => {
      const answers = await Promise.all([
        deliver().set('x-signature', 'wrong').send('{}'),
        deliver('two').send('{}'),
        deliver().send('{"a":'),
        deliver().set('content-type', 'text/plain').send('{}'),
        deliver().send(`"${'x'.repeat(5 * 1024 * 1024)}"`),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([
        401, 404, 400, 415, 413,
      ]);
      for (const { body } of answers) {
        expect(body.error.message).not.toBe('');
      }
    });
  });

  describe('uploads', () => {
    it('are streamed to the connector', async () => {
      const { status, body } = await request(server)
        .post('/api/value-stream/sources/one/uploads')
        .set('x-file-name', 'history.csv')
        .set('content-type', 'text/csv')
        .send('a,b\n1,2\n');
      expect(status).toBe(202);
      expect(body).toEqual({ batch: expect.any(String), payloads: 1 });
    });

    it('need a name, a source that takes files, and no more than 200 MB', async () => {
      const upload = (source: string) =>
        request(server).post(`/api/value-stream/sources/${source}/uploads`);
      const noName = await upload('one').send('a');
      expect(noName.status).toBe(400);
      expect(noName.body.error.message).toContain('x-file-name');
      const unknown = await upload('two').set('x-file-name', 'a').send('a');
      expect(unknown.status).toBe(404);
    });
  });
});
