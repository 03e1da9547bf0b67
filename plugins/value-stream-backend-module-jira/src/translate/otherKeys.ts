import {
  NativeLink,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { IssueBody } from './IssueBody';
import { isIssueKey, issueObjectKey } from './jiraKeys';
import { History } from './History';

const SAME_AS = 'x:same-as' as const;

/** The keys that an issue had before it moved to where it is, each once. */
export function formerKeys(
  { key }: Pick<IssueBody, 'key'>,
  histories: readonly History[],
): readonly string[] {
  return [...new Set(keysLeft(histories))].filter(former => former !== key);
}

/** What was told under the issue's number or a former key is told of it. */
export function sameIssue(
  { objectKey, numberKey, names }: IssueBody,
  former: readonly string[],
): readonly NativeLink[] {
  return [
    ...(numberKey === undefined
      ? []
      : [
          {
            to: numberKey,
            relation: SAME_AS,
            evidence: 'the number of the issue in Jira',
          },
        ]),
    ...former
      .map(key => ({
        to: issueObjectKey(key, names),
        relation: SAME_AS,
        evidence: `the issue was ${key} before it moved`,
      }))
      // A key of a renamed project is told as the one that selects it.
      .filter(({ to }) => to !== objectKey),
  ];
}

/**
 * Of an issue that came back to where it was: that it no longer goes by the
 * keys that it had meanwhile, which once said that it was the same as this.
 */
export function cameBack(
  { key, objectKey, kind, names }: IssueBody,
  histories: readonly History[],
  observedAt: Instant,
): readonly ObjectFact[] {
  return keysLeft(histories).includes(key)
    ? formerKeys({ key }, histories).map(former => ({
        key: issueObjectKey(former, names),
        kind,
        observedAt,
        links: [
          {
            to: objectKey,
            relation: SAME_AS,
            confidence: 0,
            evidence: `the issue is ${key} again`,
          },
        ],
      }))
    : [];
}

function keysLeft(histories: readonly History[]): readonly string[] {
  const left: string[] = [];
  for (const { items } of histories) {
    for (const item of items) {
      const from = item?.is('field', 'Key')
        ? item.value('fromString')
        : undefined;
      if (typeof from === 'string' && isIssueKey(from)) {
        left.push(from);
      }
    }
  }
  return left;
}
