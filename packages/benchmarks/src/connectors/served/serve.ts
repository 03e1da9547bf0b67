import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { loadServed } from './loadServed';

/** Serves a tool in a process of its own until its parent ends or hangs up. */
async function serve(name: string, items: number): Promise<void> {
  const tool = await loadServed(name);
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) {
      chunks.push(chunk);
    }
    const origin = `http://${req.headers.host}`;
    const { pathname, searchParams } = new URL(req.url ?? '/', origin);
    const text = Buffer.concat(chunks).toString('utf8');
    const found = tool.answer(
      {
        origin,
        path: decodeURIComponent(pathname),
        query: searchParams,
        body: text ? JSON.parse(text) : undefined,
      },
      items,
    );
    const content = JSON.stringify(
      found ? found.body : { message: 'Not Found' },
    );
    res.writeHead(found ? 200 : 404, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(content),
      ...found?.headers,
    });
    res.end(content);
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.send!({ url: `http://127.0.0.1:${port}` });
  });
}

process.once('disconnect', () => process.exit(0));
const [name, items] = process.argv.slice(2);
serve(name, Number(items)).catch(error => {
  console.error(error);
  process.exit(1);
});
