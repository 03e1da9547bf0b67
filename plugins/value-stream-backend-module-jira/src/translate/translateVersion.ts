import { JiraContext } from './IssueBody';
import {
  idIn,
  instantIn,
  JsonObject,
  objectIn,
  optionalText,
  own,
  textIn,
} from './JsonFields';
import { versionObjectKey } from './jiraKeys';
import { TranslationDraft } from './TranslationDraft';
import { versionFacts } from './versionFacts';

const RELEASED = 'jira:version_released';

/** A version as backfill reads it of a project: `{ version, project, timestamp }`. */
export function translateVersion(
  body: JsonObject,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  versionFacts(
    objectIn(body, 'version'),
    {
      project: textIn(body, 'project', 255),
      observedAt: instantIn(body, 'timestamp'),
      state: true,
    },
    context,
    draft,
  );
}

/**
 * A webhook of a version. Most editions name its project by number only; the
 * next reading of the project tells which one it is.
 */
export function translateVersionDelivery(
  body: JsonObject,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const version = objectIn(body, 'version');
  const at = instantIn(body, 'timestamp');
  versionFacts(
    version,
    {
      project: optionalText(version, 'project', 255),
      observedAt: at,
      releasedAt: own(body, 'webhookEvent') === RELEASED ? at : undefined,
      state: true,
    },
    context,
    draft,
  );
}

/** A webhook that says a version was deleted. */
export function translateVersionDeleted(
  body: JsonObject,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const key = versionObjectKey(
    idIn(objectIn(body, 'version'), 'id'),
    context.site.host,
  );
  draft.activities.push({
    identity: `${key}:removed`,
    kind: 'release',
    verb: 'removed',
    occurredAt: instantIn(body, 'timestamp'),
    objects: [{ key, qualifier: 'subject' }],
    attributes: {},
  });
}
