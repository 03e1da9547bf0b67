import { ObjectFact, Translation } from '../connector';
import { isLinkRelation, isObjectKind, isVerbOf } from '../model';
import { isStorableText } from '../text';
import { KitSource } from './KitSource';

const IDENTITY = 2_000;
const KEY = 1_000;
const TEXT = 20_000;
const EXCERPT = 200;

/**
 * Checks what the pipeline counts on: known kinds and verbs, whole
 * milliseconds, bounded texts that databases can keep, actors as hashes only.
 *
 * @throws Error that says what is wrong.
 */
export function checkTranslation(
  translation: Translation,
  source: KitSource,
): void {
  for (const activity of translation.activities) {
    const { identity, kind, verb, actor, objects } = activity;
    const at = `activity '${String(identity).slice(0, 100)}'`;
    must(identity.length > 0 && identity.length <= IDENTITY, `${at}: identity`);
    must(isObjectKind(kind), `${at}: unknown kind '${kind}'`);
    must(isVerbOf(kind, verb), `${at}: ${kind} has no verb '${verb}'`);
    must(Number.isSafeInteger(activity.occurredAt), `${at}: occurredAt`);
    must(
      activity.revision === undefined ||
        Number.isSafeInteger(activity.revision),
      `${at}: revision is no whole number`,
    );
    must(
      actor === undefined || source.isActor(actor),
      `${at}: actor does not come from hashActor`,
    );
    must(objects[0]?.qualifier === 'subject', `${at}: no subject comes first`);
    objects.forEach(({ key }) => checkKey(key, at));
  }
  translation.objects.forEach(checkFact);
  for (const { reason, excerpt } of translation.refused) {
    must(Boolean(reason), 'a refusal gives no reason');
    must((excerpt?.length ?? 0) <= EXCERPT, 'an excerpt is too long');
  }
  checkJson(translation, 'the translation');
}

function checkFact(fact: ObjectFact): void {
  const at = `object '${String(fact.key).slice(0, 100)}'`;
  checkKey(fact.key, at);
  must(isObjectKind(fact.kind), `${at}: unknown kind '${fact.kind}'`);
  must(Number.isSafeInteger(fact.observedAt), `${at}: observedAt`);
  for (const link of fact.links ?? []) {
    checkKey(link.to, at);
    must(isLinkRelation(link.relation), `${at}: relation '${link.relation}'`);
    const confidence = link.confidence ?? 1;
    must(confidence >= 0 && confidence <= 1, `${at}: confidence`);
  }
}

function checkKey(key: string, at: string): void {
  must(key.length > 0 && key.length <= KEY, `${at}: key of ${key.length}`);
}

/** Only what JSON can carry unchanged, with bounded texts. */
function checkJson(value: unknown, at: string): void {
  if (typeof value === 'string') {
    must(value.length <= TEXT, `${at} has a text of ${value.length}`);
    must(isStorableText(value), `${at} has a text databases cannot keep`);
  } else if (typeof value === 'number') {
    must(Number.isFinite(value), `${at} has a number that is not finite`);
  } else if (Array.isArray(value)) {
    value.forEach(part => checkJson(part, at));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      if (part !== undefined) {
        checkJson(name, at);
        checkJson(part, `${at}.${name}`);
      }
    }
  } else {
    must(
      value === null || typeof value === 'boolean',
      `${at} has a ${typeof value}`,
    );
  }
}

function must(holds: boolean, message: string): void {
  if (!holds) {
    throw new Error(message);
  }
}
