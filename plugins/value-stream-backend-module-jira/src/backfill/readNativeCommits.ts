import {
  ConnectorPayload,
  ToolClient,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { JiraOptions } from '../options/JiraOptions';
import { commitAddress } from '../translate/commitAddress';
import {
  JsonObject,
  looseId,
  looseObject,
  looseText,
  own,
  requiredList,
} from './looseJson';

/**
 * What Jira itself shows of an issue's commits, where the source asks for it.
 *
 * @param issue - as the search gives it
 * @param key - as the catalog selects it
 */
export async function readNativeCommits(
  client: ToolClient,
  issue: JsonObject,
  key: string,
  options: JiraOptions,
): Promise<readonly ConnectorPayload[]> {
  const id = looseId(issue.id);
  const { updated } = looseObject(issue.fields);
  if (id === undefined) {
    return [];
  }
  const payloads: ConnectorPayload[] = [];
  if (options.remoteLinks) {
    const links = await readRemoteLinks(client, id);
    if (links.length) {
      payloads.push({ type: 'remote-links', body: { key, updated, links } });
    }
  }
  for (const applicationType of options.developmentPanel) {
    const detail = await readPanel(client, id, applicationType);
    if (detail.length) {
      payloads.push({ type: 'development', body: { key, updated, detail } });
    }
  }
  return payloads;
}

/** Only links to commits, and of them only the address. */
async function readRemoteLinks(
  client: ToolClient,
  id: string,
): Promise<readonly unknown[]> {
  const address = `/rest/api/2/issue/${encodeURIComponent(id)}/remotelink`;
  const body = await orNothing(client, address, {});
  return requiredList(body ?? [], '', address).flatMap(link => {
    const url = looseText(looseObject(looseObject(link).object).url);
    return url !== undefined && commitAddress(url) ? [{ object: { url } }] : [];
  });
}

/** Only repositories that have commits, and of them only addresses and ids. */
async function readPanel(
  client: ToolClient,
  issueId: string,
  applicationType: string,
): Promise<readonly unknown[]> {
  const address = '/rest/dev-status/1.0/issue/detail';
  const body = await orNothing(client, address, {
    issueId,
    applicationType,
    dataType: 'repository',
  });
  const detail = own(looseObject(body), 'detail');
  return (Array.isArray(detail) ? detail : []).flatMap(entry => {
    const { repositories } = looseObject(entry);
    const found = (Array.isArray(repositories) ? repositories : []).flatMap(
      repository => {
        const { url, commits } = looseObject(repository);
        return Array.isArray(commits) && commits.length
          ? [{ url, commits: commits.map(c => ({ id: looseObject(c).id })) }]
          : [];
      },
    );
    return found.length ? [{ repositories: found }] : [];
  });
}

async function orNothing(
  client: ToolClient,
  address: string,
  query: Readonly<Record<string, string>>,
): Promise<unknown> {
  try {
    return (await client.get(address, { query })).body;
  } catch (error) {
    if (error instanceof ToolRefusedError) {
      return undefined;
    }
    throw error;
  }
}
