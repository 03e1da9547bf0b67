import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { FieldIds } from '../options/JiraOptions';
import { IssueBody } from './IssueBody';
import { parseInstant } from '../reading/parseInstant';
import { titleIn } from './titleIn';
import { present, TranslationDraft } from './TranslationDraft';
import { fieldsOf } from '../reading/fieldsOf';

const APPROVALS = 200;
const DECISIONS = new Map([
  ['approved', 'granted'],
  ['approve', 'granted'],
  ['declined', 'rejected'],
  ['decline', 'rejected'],
]);
const NUMBERS = /\b\p{Lu}[\p{Lu}\p{N}_]*-\d+\b|#\d+\b/gu;

/** Approvals of a Service Management request: asked for, and granted or rejected. */
export function issueApprovals(
  issue: IssueBody,
  observedAt: Instant,
  custom: FieldIds,
  draft: TranslationDraft,
): void {
  const { fields, key: issueKey, objectKey } = issue;
  if (custom.approvals === undefined) {
    return;
  }
  const field = custom.approvals;
  for (const entry of draft.part(() => fields.list(field, APPROVALS)) ?? []) {
    draft.part(() => {
      const approval = fieldsOf(entry, 'approvals');
      const key = `${objectKey}/approvals/${approval.requiredId('id')}`;
      const requestedAt = momentIn(approval, 'createdDate');
      if (requestedAt === undefined) {
        throw new Unusable('an approval does not say since when it is asked');
      }
      const name = approval.text('name', 255);
      const decided = DECISIONS.get(
        approval.text('finalDecision', 60)?.toLowerCase() ?? '',
      );
      const decidedAt = momentIn(approval, 'completedDate');
      const tell = (verb: string, occurredAt: Instant) =>
        draft.activities.push({
          identity: `${key}:${verb}`,
          kind: 'approval',
          verb,
          occurredAt,
          objects: [
            { key, qualifier: 'subject' },
            { key: objectKey, qualifier: 'gates' },
          ],
          attributes: {},
        });
      tell('requested', requestedAt);
      if (decided !== undefined && decidedAt !== undefined) {
        tell(decided, decidedAt);
      }
      const summary = titleIn(fields, 'summary') ?? '';
      draft.objects.push({
        key,
        kind: 'approval',
        observedAt,
        ...present({ title: name }),
        attributes: {
          numbers: [
            ...new Set([issueKey, ...(summary.match(NUMBERS) ?? [])]),
          ].slice(0, 20),
        },
        links: [
          {
            to: objectKey,
            relation: 'approves',
            evidence: 'approval of the request',
          },
        ],
      });
    });
  }
}

/** Service Management writes instants as an object with several forms of one. */
function momentIn(approval: Fields, name: string): Instant | undefined {
  const value = approval.value(name);
  if (value === undefined || value === null) {
    return undefined;
  }
  const moment = typeof value === 'object' ? approval.object(name) : undefined;
  const at = parseInstant(
    moment
      ? moment.value('epochMillis') ??
          moment.value('jira') ??
          moment.value('iso8601')
      : value,
  );
  if (at === undefined) {
    throw new Unusable(`'${name}' is no instant that Jira writes`);
  }
  return at;
}
