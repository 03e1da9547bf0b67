import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { PlayedTool, ToolAnswer } from './PlayedTool';

/** Tools served on this machine, each below its own name. */
export interface ServedTools {
  /** Address of a tool by its name. */
  addressOf(name: string): string;
  close(): Promise<void>;
}

/**
 * Serves tools over HTTP: the API of the tool `jira` is below `/jira`.
 *
 * @param port - 0 takes a free one
 */
export async function serveTools(
  tools: ReadonlyMap<string, PlayedTool>,
  port = 0,
): Promise<ServedTools> {
  let addressOf = (name: string) => name;
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) {
      chunks.push(chunk);
    }
    const url = new URL(req.url ?? '/', 'http://localhost');
    const [, name] = url.pathname.split('/');
    const tool = tools.get(name);
    let answer: ToolAnswer;
    try {
      const text = Buffer.concat(chunks).toString('utf8');
      answer = tool?.answer({
        method: req.method ?? 'GET',
        path: url.pathname.slice(name.length + 1),
        query: url.searchParams,
        headers: req.headers,
        body: text ? JSON.parse(text) : undefined,
        base: addressOf(name),
      }) ?? { status: 404, body: { message: `There is no tool '${name}'` } };
    } catch (error) {
      answer = { status: 500, body: { message: (error as Error).message } };
    }
    const content = JSON.stringify(answer.body ?? null);
    res.writeHead(answer.status ?? 200, {
      'content-type': 'application/json',
      ...answer.headers,
    });
    res.end(content);
  });
  await new Promise<void>(listening =>
    server.listen(port, '127.0.0.1', listening),
  );
  const { port: taken } = server.address() as AddressInfo;
  addressOf = name => `http://127.0.0.1:${taken}/${name}`;
  return {
    addressOf,
    close: () =>
      new Promise((closed, failed) => {
        server.closeAllConnections();
        server.close(error => (error ? failed(error) : closed()));
      }),
  };
}
