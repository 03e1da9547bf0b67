import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { uploadFile } from './uploadFile';

describe('uploadFile', () => {
  let server: Server;
  let received: { request: IncomingMessage; body: string } | undefined;
  let answer: { status: number; body: unknown };
  let baseUrl: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', '*, authorization');
      if (request.method === 'OPTIONS') {
        response.end();
        return;
      }
      let body = '';
      request.on('data', chunk => {
        body += chunk;
      });
      request.on('end', () => {
        received = { request, body };
        response.statusCode = answer.status;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const send = (onProgress = jest.fn()) =>
    uploadFile({
      baseUrl,
      token: 'secret',
      sourceId: 'my files',
      file: new File(['key,status\nPAY-1,Done\n'], 'März.csv', {
        type: 'text/csv',
      }),
      onProgress,
    });

  it('sends the bytes with name and token, and tells how much is sent', async () => {
    answer = { status: 202, body: { batch: 'b1', payloads: 1 } };
    const onProgress = jest.fn();
    await expect(send(onProgress)).resolves.toEqual({
      batch: 'b1',
      payloads: 1,
    });
    expect(received?.body).toBe('key,status\nPAY-1,Done\n');
    expect(received?.request.url).toBe('/sources/my%20files/uploads');
    expect(received?.request.headers).toMatchObject({
      authorization: 'Bearer secret',
      'content-type': 'text/csv',
      'x-file-name': 'M%C3%A4rz.csv',
    });
    expect(onProgress).toHaveBeenCalled();
  });

  it('throws with the reason that the API gives', async () => {
    answer = {
      status: 413,
      body: { error: { name: 'PayloadTooLarge', message: 'at most 200 MB' } },
    };
    await expect(send()).rejects.toMatchObject({
      message: 'at most 200 MB',
      status: 413,
    });
  });
});
