import {
  Fields,
  TranslateContext,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { JiraOptions } from '../options/JiraOptions';
import { JiraSite } from '../options/JiraSite';
import {
  issueKeyIn,
  issueNumberKey,
  issueObjectKey,
  KeyNames,
  projectOf,
} from './jiraKeys';
import { readStatus, Status } from './readStatus';
import { asText } from '../reading/fieldsOf';

/** Which issue it is, and of what kind. */
export interface IssueHead {
  /** As Jira has it now. */
  readonly key: string;
  readonly objectKey: string;
  /** By its number, where the payload has it. */
  readonly numberKey?: string;
  /** What identities of its facts begin with: its number, as its key may change. */
  readonly identity: string;
  /** Key of the project as Jira has it. */
  readonly project: string;
  readonly kind: 'work-item' | 'request';
  readonly fields: Fields;
  readonly type?: string;
  readonly names: KeyNames;
}

/** What every rule needs of an issue. */
export interface IssueBody extends IssueHead {
  readonly status: Status;
  readonly labels: readonly string[];
  readonly createdAt?: Instant;
  readonly updatedAt?: Instant;
}

/** What rules need besides the payload. */
export interface JiraContext extends TranslateContext<JiraOptions> {
  readonly site: JiraSite;
}

/** @throws Unusable where the value is no issue with a key. */
export function readIssueHead(
  issue: Fields,
  { site, options }: JiraContext,
  renamed?: KeyNames['renamed'],
): IssueHead {
  const key = issueKeyIn(issue, 'key');
  const names: KeyNames = { host: site.host, renamed };
  const fields = issue.requiredObject('fields');
  const issueType = fields.object('issuetype');
  const type = issueType && issueType.text('name', 255);
  const project = fields.object('project');
  const isRequest =
    (type !== undefined &&
      options.requests.issueTypes.includes(type.toLowerCase())) ||
    (options.requests.serviceProjects &&
      project !== undefined &&
      project.text('projectTypeKey', 60) === 'service_desk');
  const objectKey = issueObjectKey(key, names);
  const id = issue.id('id');
  const numberKey =
    id === undefined ? undefined : issueNumberKey(id, site.host);
  return {
    key,
    objectKey,
    numberKey,
    identity: numberKey ?? objectKey,
    project: projectOf(key),
    kind: isRequest ? 'request' : 'work-item',
    fields,
    type,
    names,
  };
}

/** @throws Unusable where the value is no issue with a key and a status. */
export function readIssueBody(
  issue: Fields,
  context: JiraContext,
  renamed?: KeyNames['renamed'],
): IssueBody {
  const head = readIssueHead(issue, context, renamed);
  const { fields } = head;
  return {
    ...head,
    status: readStatus(fields),
    labels: readNames(fields, 'labels', 500, value => value),
    createdAt: fields.instant('created'),
    updatedAt: fields.instant('updated'),
  };
}

/** Names in a list of texts or of objects. */
export function readNames(
  fields: Fields,
  name: string,
  limit: number,
  nameOf: (value: unknown) => unknown,
): readonly string[] {
  return fields.list(name, limit).map(value => {
    const text = asText(nameOf(value), name, 255);
    if (text === undefined) {
      throw new Unusable(`'${name}' has an entry without a name`);
    }
    return text;
  });
}
