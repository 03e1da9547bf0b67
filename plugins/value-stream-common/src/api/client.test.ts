import { createValueStreamClient } from './client';

describe('createValueStreamClient', () => {
  function recorder(answer: unknown, status = 200) {
    const calls: { url: string; init?: RequestInit }[] = [];
    const fetch = (async (url: string, init?: RequestInit) => {
      calls.push({ url, init });
      return new Response(JSON.stringify(answer), { status });
    }) as typeof globalThis.fetch;
    return { calls, fetch };
  }

  it('asks for a plugin URL as text, so that the plugin protocol is resolved', async () => {
    const { calls, fetch } = recorder({ streams: [], total: 0 });
    const client = createValueStreamClient({ fetch });
    const { data } = await client.GET('/entities/{kind}/{namespace}/{name}', {
      params: { path: { kind: 'system', namespace: 'default', name: 'pay' } },
    });
    expect(data).toEqual({ streams: [], total: 0 });
    expect(calls[0].url).toBe(
      'plugin://value-stream/entities/system/default/pay',
    );
    expect(calls[0].init?.method).toBe('GET');
    expect(calls[0].init).not.toHaveProperty('body');
  });

  it('repeats the parameter for each type', async () => {
    const { calls, fetch } = recorder({});
    await createValueStreamClient({ fetch }).GET(
      '/entities/{kind}/{namespace}/{name}/map',
      {
        params: {
          path: { kind: 'system', namespace: 'default', name: 'pay' },
          query: { type: ['feature', 'defect'], clock: 'working' },
        },
      },
    );
    expect(calls[0].url).toBe(
      'plugin://value-stream/entities/system/default/pay/map?type=feature&type=defect&clock=working',
    );
  });

  it('posts, and gives the error of the answer', async () => {
    const { calls, fetch } = recorder(
      { error: { name: 'NotFoundError', message: 'no source "x"' } },
      404,
    );
    const { error } = await createValueStreamClient({ fetch }).POST(
      '/sources/{sourceId}/refresh',
      { params: { path: { sourceId: 'x' } } },
    );
    expect(calls[0].init?.method).toBe('POST');
    expect(error?.error.message).toBe('no source "x"');
  });
});
