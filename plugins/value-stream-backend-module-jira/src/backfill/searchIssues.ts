import {
  ToolAnswerError,
  ToolClient,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { FieldIds } from '../options/JiraOptions';
import { JiraSite } from '../options/JiraSite';
import { Pass } from './JiraCursor';
import {
  JsonObject,
  looseNumber,
  looseObject,
  looseText,
  requiredList,
} from './looseJson';
import { askedFields } from './slimIssue';

const PAGE = 100;

/** One page of a search, and where it goes on; `next` is undefined at the end. */
export interface SearchPage {
  readonly issues: readonly JsonObject[];
  readonly next: Pass | undefined;
  readonly total?: number;
}

/** Reads one page of a pass. */
export function searchIssues(
  client: ToolClient,
  { edition }: Pick<JiraSite, 'edition'>,
  pass: Pass,
  custom: FieldIds,
): Promise<SearchPage> {
  return edition === 'cloud'
    ? searchCloud(client, pass, custom)
    : searchServer(client, pass, custom);
}

async function searchCloud(
  client: ToolClient,
  pass: Pass,
  custom: FieldIds,
): Promise<SearchPage> {
  const total = pass.total ?? (await countIssues(client, pass.jql));
  const address = '/rest/api/3/search/jql';
  const { body } = await client.get(address, {
    query: {
      jql: pass.jql,
      fields: askedFields(custom).join(','),
      expand: 'changelog',
      maxResults: PAGE,
      nextPageToken: pass.token,
    },
  });
  const issues = requiredList(body, 'issues', address).map(looseObject);
  const token = looseText(looseObject(body).nextPageToken);
  const done = pass.done + issues.length;
  return {
    issues,
    total,
    next:
      token === undefined || looseObject(body).isLast === true
        ? undefined
        : { ...pass, token, total, done },
  };
}

/** Cloud's search says no total; this one is a guess, only for progress, and may be missing. */
async function countIssues(
  client: ToolClient,
  jql: string,
): Promise<number | undefined> {
  try {
    const { body } = await client.post('/rest/api/3/search/approximate-count', {
      jql,
    });
    return looseNumber(looseObject(body).count);
  } catch (error) {
    if (error instanceof ToolRefusedError || error instanceof ToolAnswerError) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Newest first by update, an issue that changes while pages are read comes
 * before those that are still to be read, so none is missed; where the total
 * fell, issues were deleted and the page begins so many earlier.
 */
async function searchServer(
  client: ToolClient,
  pass: Pass,
  custom: FieldIds,
): Promise<SearchPage> {
  const address = '/rest/api/2/search';
  const startAt = pass.startAt ?? 0;
  const { body } = await client.get(address, {
    query: {
      jql: pass.jql,
      fields: askedFields(custom).join(','),
      expand: 'changelog',
      maxResults: PAGE,
      startAt,
    },
  });
  const issues = requiredList(body, 'issues', address).map(looseObject);
  const total = looseNumber(looseObject(body).total) ?? 0;
  const fewer = Math.max(0, (pass.total ?? total) - total);
  const nextAt = fewer ? Math.max(0, startAt - fewer) : startAt + issues.length;
  const atEnd = !fewer && (issues.length === 0 || nextAt >= total);
  return {
    issues,
    total,
    next: atEnd ? undefined : { ...pass, startAt: nextAt, total, done: nextAt },
  };
}
