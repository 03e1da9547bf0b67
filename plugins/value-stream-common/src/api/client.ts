import createClient, { Client } from 'openapi-fetch';
import { components, paths } from './schema.gen';

/** Shapes of the API's answers, by name. @public */
export type ApiSchemas = components['schemas'];

/** Operations of the API by path and method. @public */
export type ApiPaths = paths;

/** @public */
export type MapAnswer = ApiSchemas['MapAnswer'];
/** @public */
export type EvidenceAnswer = ApiSchemas['EvidenceAnswer'];
/** @public */
export type EntityScope = ApiSchemas['EntityScope'];
/** @public */
export type Trace = ApiSchemas['Trace'];
/** @public */
export type StreamSummary = ApiSchemas['StreamSummary'];
/** @public */
export type Stream = ApiSchemas['Stream'];
/** @public */
export type SourceAnswer = ApiSchemas['Source'];
/** @public */
export type DataQuality = ApiSchemas['DataQuality'];
/** @public */
export type OverviewStream = ApiSchemas['OverviewStream'];
/** @public */
export type MappedEntity = ApiSchemas['MappedEntity'];
/** @public */
export type FigureId = ApiSchemas['FigureId'];
/** Figures of flow, forecast and delivery. @public */
export type FlowFigureId = ApiSchemas['FlowFigureId'];
/** @public */
export type FlowEvidenceAnswer = ApiSchemas['FlowEvidenceAnswer'];
/** @public */
export type FigureAnswer = ApiSchemas['Figure'];

/** Typed client of the value stream API. @public */
export type ValueStreamClient = Client<paths>;

/**
 * Makes a client over a fetch that knows who is asking.
 *
 * @param options - `fetch` as of Backstage's `fetchApi`; `baseUrl` defaults to
 * `plugin://value-stream`, which that fetch resolves.
 * @public
 */
export function createValueStreamClient(options: {
  fetch: typeof fetch;
  baseUrl?: string;
}): ValueStreamClient {
  return createClient<paths>({
    baseUrl: options.baseUrl ?? 'plugin://value-stream',
    fetch: request => fetchByUrl(options.fetch, request),
  });
}

/**
 * Hands the request over as URL and init. Backstage's fetch rewrites
 * `plugin://` URLs and passes a Request on as the init of the rewritten call;
 * a body would then be a stream, which browsers refuse over HTTP/1.1.
 */
async function fetchByUrl(
  doFetch: typeof fetch,
  request: Request,
): Promise<Response> {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const body = hasBody ? await request.text() : '';
  return doFetch(request.url, {
    method: request.method,
    headers: Object.fromEntries(request.headers.entries()),
    signal: request.signal,
    ...(body ? { body } : {}),
  });
}
