import { TranslateContext } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { JiraOptions } from '../options/JiraOptions';
import { JiraSite } from '../options/JiraSite';
import {
  JsonObject,
  listIn,
  objectIn,
  optionalInstant,
  optionalObject,
  optionalText,
  asText,
  Unusable,
} from './JsonFields';
import { issueKeyIn, issueObjectKey, KeyNames, projectOf } from './jiraKeys';
import { readStatus, Status } from './readStatus';

/** Which issue it is, and of what kind. */
export interface IssueHead {
  /** As Jira has it now. */
  readonly key: string;
  readonly objectKey: string;
  /** Key of the project as Jira has it. */
  readonly project: string;
  readonly kind: 'work-item' | 'request';
  readonly fields: JsonObject;
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
  issue: JsonObject,
  { site, options }: JiraContext,
  renamed?: KeyNames['renamed'],
): IssueHead {
  const key = issueKeyIn(issue, 'key');
  const names: KeyNames = { host: site.host, renamed };
  const fields = objectIn(issue, 'fields');
  const issueType = optionalObject(fields, 'issuetype');
  const type = issueType && optionalText(issueType, 'name', 255);
  const project = optionalObject(fields, 'project');
  const isRequest =
    (type !== undefined &&
      options.requests.issueTypes.includes(type.toLowerCase())) ||
    (options.requests.serviceProjects &&
      project !== undefined &&
      optionalText(project, 'projectTypeKey', 60) === 'service_desk');
  return {
    key,
    objectKey: issueObjectKey(key, names),
    project: projectOf(key),
    kind: isRequest ? 'request' : 'work-item',
    fields,
    type,
    names,
  };
}

/** @throws Unusable where the value is no issue with a key and a status. */
export function readIssueBody(
  issue: JsonObject,
  context: JiraContext,
  renamed?: KeyNames['renamed'],
): IssueBody {
  const head = readIssueHead(issue, context, renamed);
  const { fields } = head;
  return {
    ...head,
    status: readStatus(fields),
    labels: readNames(fields, 'labels', 500, value => value),
    createdAt: optionalInstant(fields, 'created'),
    updatedAt: optionalInstant(fields, 'updated'),
  };
}

/** Names in a list of texts or of objects. */
export function readNames(
  fields: JsonObject,
  name: string,
  limit: number,
  nameOf: (value: unknown) => unknown,
): readonly string[] {
  return listIn(fields, name, limit).map(value => {
    const text = asText(nameOf(value), name, 255);
    if (text === undefined) {
      throw new Unusable(`'${name}' has an entry without a name`);
    }
    return text;
  });
}
