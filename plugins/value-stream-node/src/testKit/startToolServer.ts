import { createServer, IncomingHttpHeaders } from 'node:http';
import { AddressInfo } from 'node:net';

/** A request that a played tool got. @public */
export interface PlayedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON; undefined where there was none. */
  readonly body: unknown;
}

/** @public */
export interface PlayedAnswer {
  /** Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly text?: string;
  /** Breaks the connection off after this many characters. */
  readonly breakAfter?: number;
  /** Never answers. */
  readonly silent?: boolean;
  /** Sent one after the other, each as a line of JSON; then the answer ends. */
  readonly lines?: AsyncIterable<unknown>;
}

/** A tool's HTTP API, played on this machine. @public */
export interface ToolServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly requests: readonly PlayedRequest[];
  close(): Promise<void>;
}

/**
 * Plays a tool over real HTTP; what `answer` throws is answered with 500.
 *
 * @public
 */
export async function startToolServer(
  answer: (request: PlayedRequest) => PlayedAnswer | Promise<PlayedAnswer>,
): Promise<ToolServer> {
  const requests: PlayedRequest[] = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) {
      chunks.push(chunk);
    }
    const url = new URL(req.url ?? '/', 'http://127.0.0.1');
    const text = Buffer.concat(chunks).toString('utf8');
    const request: PlayedRequest = {
      method: req.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: req.headers,
      body: text ? JSON.parse(text) : undefined,
    };
    requests.push(request);
    const played = await Promise.resolve(request)
      .then(answer)
      .catch(
        (error: Error): PlayedAnswer => ({
          status: 500,
          body: { message: error.message },
        }),
      );
    if (played.silent) {
      return;
    }
    if (played.lines) {
      res.writeHead(played.status ?? 200, {
        'content-type': 'application/json',
        ...played.headers,
      });
      res.flushHeaders();
      for await (const line of played.lines) {
        res.write(`${JSON.stringify(line)}\n`);
      }
      res.end();
      return;
    }
    const content =
      played.text ??
      (played.body === undefined ? '' : JSON.stringify(played.body));
    res.writeHead(played.status ?? 200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(content),
      ...played.headers,
    });
    if (played.breakAfter === undefined) {
      res.end(content);
    } else {
      res.write(content.slice(0, played.breakAfter), () => res.destroy());
    }
  });
  await new Promise<void>(listening =>
    server.listen(0, '127.0.0.1', listening),
  );
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((closed, failed) => {
        server.closeAllConnections();
        server.close(error => (error ? failed(error) : closed()));
      }),
  };
}
