import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';

const ISSUE_KEY = /^\p{L}[\p{L}\p{N}_]{0,254}-\d{1,15}$/u;

/** `PAY` of `PAY-12`. */
export function projectOf(issueKey: string): string {
  return issueKey.slice(0, issueKey.lastIndexOf('-'));
}

/** Whether a text is written as an issue's key. */
export function isIssueKey(text: string): boolean {
  return ISSUE_KEY.test(text);
}

/** @throws Unusable where the field is no issue's key. */
export function issueKeyIn(object: Fields, name: string): string {
  const key = object.requiredText(name, 280);
  if (!isIssueKey(key)) {
    throw new Unusable(`'${name}' is no key of an issue`);
  }
  return key;
}

/**
 * How the objects of one Jira are named. A project that was renamed keeps the
 * key by which the catalog selects it.
 */
export interface KeyNames {
  readonly host: string;
  /** Project's key in Jira → key by which the catalog selects it. */
  readonly renamed?: { readonly from: string; readonly to: string };
}

/** The issue's key as the catalog would write it. */
export function selectedKey(
  issueKey: string,
  { renamed }: Pick<KeyNames, 'renamed'>,
): string {
  return renamed && projectOf(issueKey) === renamed.from
    ? `${renamed.to}${issueKey.slice(renamed.from.length)}`
    : issueKey;
}

export function issueObjectKey(issueKey: string, names: KeyNames): string {
  return `jira:${names.host}/${selectedKey(issueKey, names)}`;
}

/**
 * Key under which an issue is told by its number, which it keeps for good:
 * webhooks of links name their issues by nothing else.
 */
export function issueNumberKey(id: string, host: string): string {
  return `jira:${host}/issues/${id}`;
}

/** Without the project, as webhooks of versions name theirs by number only. */
export function versionObjectKey(id: string, host: string): string {
  return `jira:${host}/versions/${id}`;
}

export function sprintObjectKey(id: string, host: string): string {
  return `jira:${host}/sprints/${id}`;
}
