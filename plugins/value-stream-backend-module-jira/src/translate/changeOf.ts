import {
  Fields,
  isVerbOf,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { isIssueKey, issueObjectKey } from './jiraKeys';
import { linkedIssue } from './linkedIssue';
import { normaliseResolution } from './normaliseResolution';
import { otherChange } from './otherChange';
import { changedTeam, isTeamChange } from './teamOfIssue';
import { present } from './TranslationDraft';
import { Change, ChangeFact } from './Change';

const VALUE = 255;

/** Reads one kind of change. */
export type ChangeRule = (change: Change) => ChangeFact | undefined;

const RULES = new Map<string, ChangeRule>([
  ['status', moved],
  ['resolution', resolved],
  ['issuetype', typed],
  ['assignee', assigned],
  ['flagged', flagged],
  ['key', renamed],
  ['link', linked],
]);

/** What tells of changes of a field; undefined where nothing is kept of them. */
export function ruleOf(
  field: string,
  item: Fields,
  { custom, context }: Pick<Change, 'custom' | 'context'>,
): ChangeRule | undefined {
  const fieldId = item.text('fieldId', VALUE);
  if (fieldId !== undefined && fieldId === custom.flagged) {
    return flagged;
  }
  if (fieldId !== undefined && fieldId === custom.type) {
    return typed;
  }
  return isTeamChange(field, fieldId, custom)
    ? handedOver
    : RULES.get(field.toLowerCase()) ??
        (context.options.otherChanges ? otherChange : undefined);
}

/** What one changed field says. */
export function changeOf(
  change: Change,
  rule: ChangeRule,
): ChangeFact | undefined {
  const fact = rule(change);
  return fact && !isVerbOf(fact.kind ?? change.issue.kind, fact.verb)
    ? { ...fact, verb: `x:${fact.verb}` }
    : fact;
}

function moved({ item, statusById }: Change): ChangeFact {
  const left = statusById(item.id('from'));
  const entered = statusById(item.id('to'));
  return {
    verb: 'moved',
    attributes: present({
      from: left?.name ?? item.text('fromString', VALUE),
      to: entered?.name ?? item.requiredText('toString', VALUE),
      category: entered?.category,
    }),
  };
}

function resolved({
  item,
  statusAfter,
  context,
}: Change): ChangeFact | undefined {
  const to = item.text('toString', VALUE);
  if (to !== undefined) {
    return {
      verb: 'closed',
      attributes: {
        resolution: normaliseResolution(to, context.options.resolutions),
        originalResolution: to,
        status: statusAfter,
      },
    };
  }
  const from = item.text('fromString', VALUE);
  if (from === undefined) {
    throw new Unusable("'resolution' changed from nothing to nothing");
  }
  return {
    verb: 'reopened',
    attributes: { originalResolution: from, status: statusAfter },
  };
}

/** Nothing where a field for the type was emptied. */
function typed({ item, field }: Change): ChangeFact | undefined {
  const to =
    field.toLowerCase() === 'issuetype'
      ? item.requiredText('toString', VALUE)
      : item.text('toString', VALUE);
  return to === undefined
    ? undefined
    : {
        verb: 'typed',
        attributes: present({ from: item.text('fromString', VALUE), to }),
      };
}

/** The issue went to another team, or to none. */
function handedOver({ item }: Change): ChangeFact {
  return { verb: 'x:handed-over', attributes: present(changedTeam(item)) };
}

/** Cloud's webhooks of old name people by login and give the account id beside it. */
function assigned({ item, context }: Change): ChangeFact {
  const who = (name: string, account: string) => {
    const id = item.text(account, VALUE) ?? item.text(name, VALUE);
    return id === undefined ? undefined : context.hashActor(id);
  };
  return {
    verb: 'assigned',
    attributes: present({
      from: who('from', 'tmpFromAccountId'),
      to: who('to', 'tmpToAccountId'),
    }),
  };
}

function flagged({ item }: Change): ChangeFact {
  const reason = item.text('toString', VALUE);
  return reason === undefined
    ? { verb: 'unblocked', attributes: {} }
    : { verb: 'blocked', attributes: { reason } };
}

/** An issue that was moved to another project ends under its old key. */
function renamed({ item, issue }: Change): ChangeFact | undefined {
  const from = item.requiredText('fromString', VALUE);
  const to = item.requiredText('toString', VALUE);
  if (!isIssueKey(from) || !isIssueKey(to)) {
    throw new Unusable('a change of key has no key');
  }
  // One that came back lives under this key.
  return from === issue.key
    ? undefined
    : {
        verb: 'removed',
        subject: issueObjectKey(from, issue.names),
        others: [
          { key: issueObjectKey(to, issue.names), qualifier: 'moved-to' },
        ],
        attributes: { movedTo: to },
      };
}

/** A link to another issue was added, or taken away. */
function linked({ item, issue }: Change): ChangeFact {
  const added = linkedIssue(item, 'to', 'toString');
  const other = added ?? linkedIssue(item, 'from', 'fromString');
  if (!other) {
    throw new Unusable('a changed link names no issue');
  }
  return {
    verb: 'linked',
    attributes: {
      ...(other.text && { link: other.text }),
      added: added !== undefined,
    },
    others: [
      { key: issueObjectKey(other.key, issue.names), qualifier: 'other' },
    ],
  };
}
