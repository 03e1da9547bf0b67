import {
  linkRelations,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { GithubOptions } from '../options/GithubOptions';
import { keepShape } from '../reading/keepShape';
import { GithubClient } from './createGithubClient';
import { Reading } from './Reading';

const PER_PAGE = 100;
/** Of a short list no more is read: 30 pages. */
const PAGES = 30;

/** What reading a repository has shown of it. */
export interface Shown {
  /** What could not be read, and why, in words. */
  readonly missing: Map<string, string>;
  /** Whether GraphQL answers. */
  queries: boolean;
  /** Whether it knows only what older versions know. */
  older: boolean;
}

/** @param shown - takes what the reading shows */
export function createReading(
  repository: {
    readonly slug: string;
    readonly host: string;
    readonly defaultBranch?: string;
  },
  client: GithubClient,
  options: GithubOptions,
  now: Instant,
  shown: Shown,
): Reading {
  const { slug, host, defaultBranch } = repository;
  const reading: Reading = {
    slug,
    client,
    options,
    now,
    payload: (type, body) => ({
      type,
      body: {
        repository: {
          full_name: slug,
          html_url: `https://${host}/${slug}`,
          ...(defaultBranch && { default_branch: defaultBranch }),
        },
        ...body,
      },
    }),
    async all(path, shape, field) {
      const entries: unknown[] = [];
      const mark = path.includes('?') ? '&' : '?';
      let next:
        | string
        | undefined = `repos/${slug}/${path}${mark}per_page=${PER_PAGE}`;
      try {
        for (let page = 0; next && page < PAGES; page += 1) {
          const answer = await client.get(next);
          const { body } = answer;
          const found = field
            ? (body as Record<string, unknown> | null)?.[field]
            : body;
          if (!Array.isArray(found)) {
            throw new ToolAnswerError(
              `GitHub answered no list for ${new URL(answer.url).pathname}`,
            );
          }
          entries.push(...found.map(entry => keepShape(entry, shape)));
          next = linkRelations(answer.headers).get('next');
        }
      } catch (error) {
        reading.missing(path.replace(/\d+/g, '…').replace(/\?.*/, ''), error);
      }
      return entries;
    },
    async query(text, olderText) {
      const address = shown.queries ? await client.graphqlUrl() : undefined;
      if (!address) {
        return undefined;
      }
      try {
        const { body } = await client.post(address, {
          query: shown.older ? olderText ?? text : text,
        });
        const { data, errors } = (body ?? {}) as {
          data?: Record<string, any>;
          errors?: unknown;
        };
        // A field that this GitHub does not know yet makes all of a query fail.
        if (!data && errors && olderText !== undefined && !shown.older) {
          shown.older = true;
          return await reading.query(olderText);
        }
        shown.queries = Boolean(data) || !errors;
        return data ?? undefined;
      } catch (error) {
        if (
          !(error instanceof ToolRefusedError) &&
          !(error instanceof ToolAnswerError)
        ) {
          throw error;
        }
        // REST tells the rest.
        shown.queries = false;
        return undefined;
      }
    },
    missing(what, error) {
      if (!(error instanceof ToolRefusedError)) {
        throw error;
      }
      shown.missing.set(what, error.message);
    },
  };
  return reading;
}
