import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { isIssueKey } from './jiraKeys';

/** The other issue of a link in a changelog, with how the link is described. */
export interface LinkedIssue {
  readonly key: string;
  /** `is blocked by` of `This issue is blocked by PAY-2`; empty where it is not told. */
  readonly text: string;
}

/** One side of a change of links; undefined where it names no issue. */
export function linkedIssue(
  item: Fields,
  keyField: 'from' | 'to',
  textField: 'fromString' | 'toString',
): LinkedIssue | undefined {
  const key = item.text(keyField, 280);
  if (key === undefined || !isIssueKey(key)) {
    return undefined;
  }
  const text = (item.text(textField, 600) ?? '')
    .replace(/^This \S+ /i, '')
    .replace(key, '')
    .trim();
  return { key, text: text.length <= 100 ? text : '' };
}
