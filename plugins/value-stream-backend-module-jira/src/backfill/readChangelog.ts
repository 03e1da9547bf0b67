import {
  ToolClient,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { JiraSite } from '../options/JiraSite';
import {
  JsonObject,
  looseNumber,
  looseObject,
  looseText,
  requiredList,
} from './looseJson';
import { slimHistory } from './slimIssue';

const PAGE = 100;
const MOST = 20_000;

/** An issue's changelog, and whether it is all of it. */
export interface Changelog {
  readonly histories: readonly unknown[];
  readonly complete: boolean;
}

/**
 * The whole changelog of an issue: what came with it, or, where that is only
 * the first of it, page by page.
 */
export async function readChangelog(
  client: ToolClient,
  site: JiraSite,
  issue: JsonObject,
): Promise<Changelog> {
  const embedded = looseObject(issue.changelog);
  const given = Array.isArray(embedded.histories) ? embedded.histories : [];
  const total = looseNumber(embedded.total);
  if (total !== undefined && total <= given.length) {
    return { histories: given.map(slimHistory), complete: true };
  }
  const name = looseText(issue.key);
  if (name === undefined) {
    return { histories: given.map(slimHistory), complete: false };
  }
  try {
    return {
      histories: await readPages(
        client,
        `/rest/api/${
          site.edition === 'cloud' ? 3 : 2
        }/issue/${encodeURIComponent(name)}/changelog`,
      ),
      complete: true,
    };
  } catch (error) {
    // Servers before Jira 9 have no such address and always give all of it.
    if (error instanceof ToolRefusedError) {
      return {
        histories: given.map(slimHistory),
        complete: total === undefined && given.length > 0,
      };
    }
    throw error;
  }
}

async function readPages(
  client: ToolClient,
  address: string,
): Promise<readonly unknown[]> {
  const histories: unknown[] = [];
  for (;;) {
    const { body } = await client.get(address, {
      query: { startAt: histories.length, maxResults: PAGE },
    });
    const answer = looseObject(body);
    const page = requiredList(
      body,
      answer.values === undefined ? 'histories' : 'values',
      address,
    );
    histories.push(...page.map(slimHistory));
    const total = looseNumber(answer.total) ?? 0;
    const isLast =
      answer.isLast === true || page.length === 0 || histories.length >= total;
    if (isLast || histories.length >= MOST) {
      return histories;
    }
  }
}
