import {
  ToolClient,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { FieldIds } from '../options/JiraOptions';
import { looseId, looseObject, looseText, requiredList } from './looseJson';

const APPROVALS = 'com.atlassian.servicedesk.approvals-plugin:sd-approvals';
const BY_NAME: Readonly<Record<string, keyof FieldIds>> = {
  flagged: 'flagged',
  'epic link': 'epic',
  sprint: 'sprint',
  team: 'team',
  'story points': 'storyPoints',
  'story point estimate': 'storyPoints',
};

/** A status as it is called now, with the key of its category. */
export interface KnownStatus {
  readonly name?: string;
  readonly category?: string;
}

/** What holds for all of one Jira and is needed to read its issues. */
export interface Surroundings {
  /** Zone in which JQL reads times. */
  readonly zone?: string;
  readonly custom: FieldIds;
  readonly statuses: ReadonlyMap<string, KnownStatus>;
}

/** Signs in, and reads fields and statuses. */
export async function readSurroundings(
  client: ToolClient,
  configured: FieldIds,
): Promise<Surroundings> {
  const myself = await orNothing(client.get('/rest/api/2/myself'));
  const fields = await orNothing(client.get('/rest/api/2/field'));
  const statuses = await orNothing(client.get('/rest/api/2/status'));
  return {
    zone: looseText(looseObject(myself?.body).timeZone),
    custom: { ...discover(fields?.body ?? []), ...configured },
    statuses: new Map(
      requiredList(statuses?.body ?? [], '', '/rest/api/2/status').flatMap(
        entry => {
          const status = looseObject(entry);
          const id = looseId(status.id);
          const name =
            looseText(status.untranslatedName) ?? looseText(status.name);
          const category = looseText(looseObject(status.statusCategory).key);
          return id === undefined ? [] : [[id, { name, category }]];
        },
      ),
    ),
  };
}

/** The first field of each name; what is not there is not read. */
function discover(body: unknown): FieldIds {
  const found: { -readonly [K in keyof FieldIds]: string } = {};
  for (const entry of requiredList(body, '', '/rest/api/2/field')) {
    const field = looseObject(entry);
    const id = looseText(field.id);
    const name =
      looseText(field.untranslatedName) ?? looseText(field.name) ?? '';
    const use: keyof FieldIds | undefined =
      looseText(looseObject(field.schema).custom) === APPROVALS
        ? 'approvals'
        : BY_NAME[name.toLowerCase()];
    if (id?.startsWith('customfield_') && use) {
      found[use] ??= id;
    }
  }
  return found;
}

/** Some accounts may read issues and not this; then it stays unknown. */
async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ToolRefusedError) {
      return undefined;
    }
    throw error;
  }
}
