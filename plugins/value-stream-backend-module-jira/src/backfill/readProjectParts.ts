import { createHash } from 'node:crypto';
import {
  ConnectorPayload,
  ToolClient,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import {
  looseId,
  looseNumber,
  looseObject,
  looseText,
  requiredList,
} from './looseJson';

const PAGE = 50;
const MOST = 10_000;

/** A list that is told as a whole when anything in it changed. */
export interface ToldList {
  readonly payloads: readonly ConnectorPayload[];
  readonly digest: string;
}

/** The versions of a project. */
export async function readVersions(
  client: ToolClient,
  project: { readonly key: string; readonly selected: string },
  told: string | undefined,
  now: Instant,
): Promise<ToldList> {
  const address = `/rest/api/2/project/${encodeURIComponent(
    project.key,
  )}/versions`;
  const { body } = await client.get(address);
  const versions = requiredList(body, '', address).map(entry => {
    const { id, name, released, archived, releaseDate } = looseObject(entry);
    return { id, name, released, archived, releaseDate };
  });
  return toldList(versions, told, version => ({
    type: 'version',
    body: { version, project: project.selected, timestamp: now },
  }));
}

/** The sprints of the boards of a project; nothing where it has none or they may not be read. */
export async function readSprints(
  client: ToolClient,
  project: string,
  told: string | undefined,
  now: Instant,
): Promise<ToldList> {
  const sprints = new Map<string, object>();
  const boards = await readValues(client, '/rest/agile/1.0/board', {
    projectKeyOrId: project,
  });
  for (const board of boards) {
    const id = looseId(looseObject(board).id);
    const found =
      id === undefined || looseText(looseObject(board).type) === 'kanban'
        ? []
        : await readValues(
            client,
            `/rest/agile/1.0/board/${encodeURIComponent(id)}/sprint`,
            {},
          );
    for (const entry of found) {
      const { goal: _, self: __, ...sprint } = looseObject(entry);
      sprints.set(looseId(sprint.id) ?? '', sprint);
    }
  }
  return toldList([...sprints.values()], told, sprint => ({
    type: 'sprint',
    body: { sprint, timestamp: now },
  }));
}

/** Every page of a list of Jira Software; empty where it is refused. */
async function readValues(
  client: ToolClient,
  address: string,
  query: Readonly<Record<string, string>>,
): Promise<readonly unknown[]> {
  const values: unknown[] = [];
  try {
    for (;;) {
      const { body } = await client.get(address, {
        query: { ...query, startAt: values.length, maxResults: PAGE },
      });
      const page = requiredList(body, 'values', address);
      values.push(...page);
      const total = looseNumber(looseObject(body).total);
      if (
        page.length === 0 ||
        looseObject(body).isLast === true ||
        (total !== undefined && values.length >= total) ||
        values.length >= MOST
      ) {
        return values;
      }
    }
  } catch (error) {
    // Projects without Jira Software, and boards without sprints, are refused.
    if (error instanceof ToolRefusedError) {
      return values;
    }
    throw error;
  }
}

function toldList<T>(
  list: readonly T[],
  told: string | undefined,
  payloadOf: (entry: T) => ConnectorPayload,
): ToldList {
  const digest = createHash('sha256')
    .update(JSON.stringify(list))
    .digest('hex')
    .slice(0, 16);
  return { digest, payloads: digest === told ? [] : list.map(payloadOf) };
}
