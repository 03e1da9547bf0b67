import { setTimeout as sleep } from 'node:timers/promises';
import { SourceBusyError, SourceError } from '../connector';
import { limitedSignal } from './limitedSignal';
import { readJsonBody } from './readJsonBody';
import { readJsonLines } from './readJsonLines';
import { retryAfterMs } from './retryAfterMs';
import { ToolAnswerError } from './ToolAnswerError';
import {
  ToolAnswer,
  ToolClient,
  ToolClientOptions,
  ToolRequest,
} from './ToolClient';
import { ToolRefusedError } from './ToolRefusedError';

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 64 * 1024 * 1024;
const WAITS_MS = [1_000, 4_000, 16_000];
const LONGEST_WAIT_MS = 60_000;

/** What one attempt came to, where it may be made again. */
interface Passing {
  readonly error: ToolAnswerError;
  /** As the tool asks. */
  readonly waitMs?: number;
  /** It is the tool that is not there, rather than that it was asked too much. */
  readonly unavailable?: boolean;
}

/**
 * Makes a client of one tool. Requests to another origin than the base URL's
 * are not made, so that credentials go nowhere else.
 *
 * @public
 */
export function createToolClient(options: ToolClientOptions): ToolClient {
  const { tool, context } = options;
  const base = new URL(
    options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`,
  );
  const waits = options.waitsMs ?? WAITS_MS;
  const longest = options.longestWaitMs ?? LONGEST_WAIT_MS;

  async function send(
    address: string,
    request: ToolRequest,
    body: unknown,
  ): Promise<ToolAnswer> {
    const url = addressOf(address, request, base, tool);
    for (let attempt = 0; ; attempt += 1) {
      context.signal.throwIfAborted();
      await options.gate?.enter(context.signal);
      const result = await attemptOnce(url, request, body);
      if (!('error' in result)) {
        return result;
      }
      if (result.waitMs !== undefined && result.waitMs > longest) {
        throw new SourceBusyError(
          result.unavailable
            ? `${tool} is not available for now (503)`
            : `${tool} limits requests`,
          context.now() + result.waitMs,
        );
      }
      if (attempt >= waits.length) {
        throw result.error;
      }
      if (result.waitMs !== undefined) {
        options.gate?.hold(result.waitMs);
      }
      const waitMs = result.waitMs ?? waits[attempt];
      context.logger.debug(
        `${result.error.message}; trying again in ${waitMs} ms`,
      );
      await sleep(waitMs, undefined, { signal: context.signal });
    }
  }

  async function attemptOnce(
    url: URL,
    request: ToolRequest,
    body: unknown,
  ): Promise<ToolAnswer | Passing> {
    const headers = {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(await options.headers?.()),
      ...request.headers,
    };
    const limited = limitedSignal(
      context.signal,
      options.timeoutMs ?? TIMEOUT_MS,
    );
    let response: Response;
    let answer: unknown;
    try {
      response = await context.fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: limited.signal,
      });
      answer = await readJsonBody(
        response,
        tool,
        options.maxBytes ?? MAX_BYTES,
      ).catch(error => {
        // What is said with an error need not be JSON.
        if (response.ok) {
          throw error;
        }
        return undefined;
      });
    } catch (error) {
      context.signal.throwIfAborted();
      return { error: unreached(error, tool, url) };
    } finally {
      limited.release();
    }
    return judge(
      {
        url: response.url || url.href,
        status: response.status,
        headers: response.headers,
        body: answer,
      },
      url,
    );
  }

  function judge(answer: ToolAnswer, url: URL): ToolAnswer | Passing {
    const { status, headers } = answer;
    const where = `${tool} answered ${status} for ${url.pathname}`;
    const limit =
      options.rateLimitMs?.(answer) ??
      (status === 429 || status === 503
        ? retryAfterMs(headers, context.now())
        : undefined);
    if (limit !== undefined) {
      return {
        error: new ToolAnswerError(where),
        waitMs: limit,
        unavailable: status === 503,
      };
    }
    if (status >= 200 && status < 300) {
      return answer;
    }
    if (status === 401) {
      throw new SourceError(
        `${tool} refuses the credentials (401)`,
        options.whenRefused,
      );
    }
    if (status === 408 || status === 429 || status >= 500) {
      return { error: new ToolAnswerError(where) };
    }
    throw new ToolRefusedError(where, status);
  }

  /** Only the beginning of the answer has to come in time. */
  async function* stream(
    address: string,
    until: AbortSignal,
    request: ToolRequest,
  ): AsyncGenerator<unknown> {
    const url = addressOf(address, request, base, tool);
    const late = new AbortController();
    const timer = setTimeout(
      () => late.abort(new DOMException('no answer', 'TimeoutError')),
      options.timeoutMs ?? TIMEOUT_MS,
    );
    try {
      const response = await context.fetch(url, {
        headers: {
          accept: 'application/json',
          ...(await options.headers?.()),
          ...request.headers,
        },
        signal: AbortSignal.any([context.signal, until, late.signal]),
      });
      clearTimeout(timer);
      const { status, headers } = response;
      const judged = judge(
        { url: url.href, status, headers, body: undefined },
        url,
      );
      if ('error' in judged) {
        throw judged.error;
      }
      yield* readJsonLines(response, tool, options.maxBytes ?? MAX_BYTES);
    } catch (error) {
      context.signal.throwIfAborted();
      if (until.aborted) {
        return;
      }
      throw error instanceof SourceError || error instanceof ToolRefusedError
        ? error
        : unreached(error, tool, url);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    get: (address, request = {}) => send(address, request, undefined),
    post: (address, body, request = {}) => send(address, request, body ?? null),
    stream: (address, until, request = {}) => stream(address, until, request),
  };
}

function addressOf(
  address: string,
  { query }: ToolRequest,
  base: URL,
  tool: string,
): URL {
  const url = new URL(address.replace(/^\/+/, ''), base);
  if (url.origin !== base.origin) {
    throw new ToolAnswerError(
      `${tool} points to another host, ${url.origin}; not followed`,
    );
  }
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) {
        url.searchParams.append(name, String(one));
      }
    }
  }
  return url;
}

function unreached(error: unknown, tool: string, url: URL): ToolAnswerError {
  if (error instanceof ToolAnswerError) {
    return error;
  }
  if ((error as Error).name === 'TimeoutError') {
    return new ToolAnswerError(`${tool} did not answer in time`);
  }
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return new ToolAnswerError(
    `${tool} cannot be reached at ${url.origin}: ${
      cause?.code ?? cause?.message ?? (error as Error).message
    }`,
  );
}
