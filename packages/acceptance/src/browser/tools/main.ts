// Serves the tools of the browser tests until it is ended: `main.ts <port>`.
// The on-call tool is behind a gate: `POST /gate?admit=3` lets three requests
// to it through and keeps the others waiting, `POST /gate` opens it.
import { createServer } from 'node:http';
import { serveTools } from '@value-stream/demo-company';
import { tellChain } from '../../chain/chainStory';
import { createGate } from './createGate';
import { ON_CALL, playOnCall } from './onCall';

const port = Number(process.argv[2]);
const gate = createGate();

async function serve(): Promise<void> {
  const tools = await serveTools(
    new Map([...tellChain(), [ON_CALL, playOnCall()]]),
  );
  const behind = new URL(tools.addressOf(ON_CALL)).origin;
  const server = createServer(async (request, response) => {
    const { pathname, search, searchParams } = new URL(
      request.url ?? '/',
      behind,
    );
    if (pathname === '/gate') {
      gate.admit(Number(searchParams.get('admit') ?? Infinity));
      response.end();
      return;
    }
    const body: Buffer[] = [];
    for await (const chunk of request) {
      body.push(chunk);
    }
    if (pathname.startsWith(`/${ON_CALL}/`)) {
      const left = new AbortController();
      response.on('close', () => left.abort());
      await gate.pass(left.signal);
    }
    const answer = await fetch(`${behind}${pathname}${search}`, {
      method: request.method,
      headers: { 'content-type': 'application/json' },
      ...(body.length > 0 && { body: Buffer.concat(body) }),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(await answer.text());
  });
  await new Promise<void>(listening =>
    server.listen(port, '127.0.0.1', listening),
  );
}

serve().then(
  () => console.log('The tools of the browser tests are played'),
  error => {
    console.error(error);
    process.exit(1);
  },
);
