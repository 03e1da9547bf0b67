import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { Item } from './ApiList';
import { queryChangeDetails } from './queryChangeDetails';
import { Reading } from './Reading';
import * as shapes from './shapes';
import { ChangeDetails } from './ChangeDetails';

/**
 * Reviews and commits of pull requests: by one query of GraphQL for them all,
 * else by two requests for each. Texts of reviews are never read.
 */
export async function readChangeDetails(
  items: readonly Item[],
  reading: Reading,
): Promise<readonly ConnectorPayload[]> {
  const numbers = items
    .map(item => item.number)
    .filter(number => Number.isSafeInteger(number)) as number[];
  const queried = await queryChangeDetails(numbers, reading);
  const payloads: ConnectorPayload[] = [];
  for (const item of items) {
    const number = item.number as number;
    if (!Number.isSafeInteger(number)) {
      continue;
    }
    const details =
      queried.get(number) ?? (await listChangeDetails(number, reading));
    payloads.push(...payloadsOf(item, details, reading));
  }
  return payloads;
}

async function listChangeDetails(
  number: number,
  reading: Reading,
): Promise<ChangeDetails> {
  return {
    reviews: await reading.all(`pulls/${number}/reviews`, shapes.REVIEW),
    commits: await reading.all(`pulls/${number}/commits`, shapes.COMMIT),
  };
}

function payloadsOf(
  { number, updated_at }: Item,
  { reviews, commits, closes = [], paths, checks = [] }: ChangeDetails,
  reading: Reading,
): readonly ConnectorPayload[] {
  const change = { pull_request: { number, updated_at } };
  return [
    ...reviews
      .filter(review => (review as Item).submitted_at)
      .map(review => reading.payload('api.review', { ...change, review })),
    ...(commits.length
      ? [reading.payload('api.pull_request_commits', { ...change, commits })]
      : []),
    ...(closes.length || paths?.length
      ? [reading.payload('api.closing', { ...change, closes, paths })]
      : []),
    ...checks.map(check =>
      reading.payload('api.check_run', { check_run: check }),
    ),
  ];
}
