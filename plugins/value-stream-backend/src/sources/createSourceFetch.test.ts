import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSourceFetch } from './createSourceFetch';

const servers: Server[] = [];
const folder = mkdtempSync(join(tmpdir(), 'value-stream-fetch-'));
const certificateFile = join(folder, 'certificate.pem');
const key = join(folder, 'key.pem');

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

/** A proxy that notes what it is asked to connect to, and with which password. */
async function startProxy() {
  const seen: string[] = [];
  const server = createServer();
  server.on('connect', (request, socket, head) => {
    seen.push(`${request.url} ${request.headers['proxy-authorization']}`);
    const [host, port] = request.url!.split(':');
    const tool = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tool.write(head);
      tool.pipe(socket).pipe(tool);
    });
    socket.on('error', () => tool.destroy());
    tool.on('error', () => socket.destroy());
  });
  return { seen, port: await listen(server) };
}

beforeAll(() => {
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'],
      ...['-subj', '/CN=tool.example.com', '-addext'],
      ...[
        'subjectAltName=IP:127.0.0.1',
        '-keyout',
        key,
        '-out',
        certificateFile,
      ],
    ],
    { stdio: 'ignore' },
  );
});
afterAll(async () => {
  await Promise.all(
    servers.map(server => {
      server.closeAllConnections();
      return new Promise(done => server.close(done));
    }),
  );
  rmSync(folder, { recursive: true });
});

async function startTool(): Promise<string> {
  const server = createTlsServer(
    { key: readFileSync(key), cert: readFileSync(certificateFile) },
    (_request, response) => response.end('{"tool":true}'),
  );
  return `https://127.0.0.1:${await listen(server as unknown as Server)}/`;
}

describe("a source's own way to its tool", () => {
  it('is the usual one where nothing is said', () => {
    expect(createSourceFetch({})).toBeUndefined();
  });

  it('trusts a certificate of its own, which others do not', async () => {
    const tool = await startTool();
    await expect(fetch(tool)).rejects.toThrow();
    const answer = await createSourceFetch({ certificateFile })!(tool);
    expect(await answer.json()).toEqual({ tool: true });
  });

  it('goes through a proxy, with its password', async () => {
    const tool = await startTool();
    const proxy = await startProxy();
    const answer = await createSourceFetch({
      certificateFile,
      proxy: `http://me:pass@127.0.0.1:${proxy.port}`,
    })!(tool, { headers: { accept: 'application/json' } });
    expect(await answer.json()).toEqual({ tool: true });
    expect(proxy.seen).toEqual([
      `${new URL(tool).host} Basic ${Buffer.from('me:pass').toString(
        'base64',
      )}`,
    ]);
  });

  it('says what is wrong with the settings, without their secrets', () => {
    expect(() => createSourceFetch({ proxy: 'me:pass@proxy' })).toThrow(
      'proxy must be an address as http://proxy.example.com:3128',
    );
    const file = join(folder, 'empty.pem');
    writeFileSync(file, '');
    expect(() => createSourceFetch({ certificateFile: file })).toThrow(
      'holds no certificate in PEM form',
    );
    expect(() =>
      createSourceFetch({ certificateFile: join(folder, 'none.pem') }),
    ).toThrow('cannot be read');
  });
});
