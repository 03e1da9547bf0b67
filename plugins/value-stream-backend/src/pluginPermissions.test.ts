import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import {
  MAP,
  startBackend,
  streamsOnceFollowed,
} from './__testUtils__/startBackend';

jest.setTimeout(60_000);

describe('permissions', () => {
  it('deny each operation that is not allowed', async () => {
    const { server } = await startBackend(() => AuthorizeResult.DENY);
    const get = ['/streams', '/trace?key=a', '/sources', '/data-quality'];
    for (const path of [
      ...get,
      '/overview',
      '/mapping',
      '/mapping/statuses',
      '/rebuild',
      '/sources/one/refusals',
      '/sources/one/refused-deliveries',
    ]) {
      const response = await request(server).get(`/api/value-stream${path}`);
      expect([path, response.status]).toEqual([path, 403]);
    }
    for (const path of [
      '/sources/one/refresh',
      '/sources/one/replay',
      '/rebuild',
      '/sources/one/uploads',
    ]) {
      const response = await request(server)
        .post(`/api/value-stream${path}`)
        .set('x-file-name', 'a');
      expect([path, response.status]).toEqual([path, 403]);
      expect(response.body.error.message).toContain('value-stream.');
    }
  });

  it('show nothing of the catalog to whom the catalog is denied', async () => {
    const { server } = await startBackend(permission =>
      permission === 'catalog.entity.read'
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    );
    expect(await streamsOnceFollowed(server, 0)).toEqual([]);
    expect((await request(server).get(MAP)).status).toBe(404);
  });

  it('ask the catalog as the caller where conditions apply, and remember the answer', async () => {
    const { server, asked } = await startBackend(permission =>
      permission === 'catalog.entity.read'
        ? 'conditional'
        : AuthorizeResult.ALLOW,
    );
    expect(await streamsOnceFollowed(server, 1)).toEqual([
      'system:default/checkout',
    ]);
    expect((await request(server).get(MAP)).status).toBe(200);
    const secretMap = MAP.replace('checkout', 'secret');
    expect((await request(server).get(secretMap)).status).toBe(404);
    expect(asked).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({
        credentials: expect.objectContaining({
          principal: expect.objectContaining({
            userEntityRef: 'user:default/mock',
          }),
        }),
      }),
    );
    const before = asked.mock.calls.length;
    await request(server).get('/api/value-stream/streams');
    expect(asked.mock.calls).toHaveLength(before);
  });
});
