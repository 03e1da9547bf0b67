import {
  BackfillContext,
  createToolClient,
  SourceError,
  SourceScope,
  ToolAnswerError,
  ToolClientOptions,
  ToolRequest,
} from '@value-stream/backstage-plugin-value-stream-node';
import { PagerDutyOptions } from '../options/PagerDutyOptions';

/** Objects as the API gives them. */
export type Answered = Readonly<Record<string, unknown>>;

/** One page of a list. */
export interface AnsweredPage {
  readonly items: readonly Answered[];
  /** Whether there are more after it. */
  readonly more: boolean;
}

/** PagerDuty's REST API as backfill reads it. */
export interface PagerDutyApi {
  /** @throws ToolAnswerError where the answer is no page of that list */
  page(
    address: string,
    list: string,
    query: ToolRequest['query'],
  ): Promise<AnsweredPage>;
  one(address: string, name: string): Promise<Answered>;
}

export const PAGE = 100;
const TOKEN =
  "set 'credentials.token' of the source to a read-only API key (Integrations, API Access Keys), or to the REST token of a user who sees the services";

export type ClientSettings = Pick<ToolClientOptions, 'waitsMs' | 'timeoutMs'>;

/** @throws SourceError where the source has no token */
export function createPagerDutyApi(
  scope: SourceScope<PagerDutyOptions>,
  context: BackfillContext,
  settings: ClientSettings,
): PagerDutyApi {
  const { token } = scope.credentials;
  if (!token) {
    throw new SourceError('The source has no token for PagerDuty', TOKEN);
  }
  const client = createToolClient({
    tool: 'PagerDuty',
    baseUrl: scope.options.apiUrl,
    headers: () => ({
      authorization: `Token token=${token}`,
      accept: 'application/vnd.pagerduty+json;version=2',
    }),
    whenRefused: TOKEN,
    context,
    rateLimitMs: ({ status, headers }) =>
      status === 429 && !headers.has('retry-after')
        ? secondsOf(headers.get('ratelimit-reset'))
        : undefined,
    ...settings,
  });
  return {
    page: async (address, list, query) => {
      const { body } = await client.get(address, {
        query: { limit: PAGE, ...query },
      });
      const items = (body as Answered | undefined)?.[list];
      if (!Array.isArray(items) || !items.every(isObject)) {
        throw new ToolAnswerError(
          `PagerDuty answered a page of ${address} without '${list}'`,
        );
      }
      const { more } = body as Answered;
      return { items, more: more === true && items.length > 0 };
    },
    one: async (address, name) => {
      const { body } = await client.get(address);
      const item = (body as Answered | undefined)?.[name];
      if (!isObject(item)) {
        throw new ToolAnswerError(
          `PagerDuty answered ${address} without '${name}'`,
        );
      }
      return item;
    },
  };
}

function secondsOf(header: string | null): number | undefined {
  return header && /^\d{1,6}$/.test(header)
    ? Number(header) * 1_000
    : undefined;
}

function isObject(value: unknown): value is Answered {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
