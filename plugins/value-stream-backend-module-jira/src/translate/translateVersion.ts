import { JiraContext } from './IssueBody';
import {
  idIn,
  instantIn,
  JsonObject,
  objectIn,
  textIn,
  Unusable,
  optionalText,
} from './JsonFields';
import { versionObjectKey } from './jiraKeys';
import { TranslationDraft } from './TranslationDraft';
import { versionFacts } from './versionFacts';

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

/** A webhook of a version; most editions name its project by number only. */
export function translateVersionDelivery(
  body: JsonObject,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  translateVersion({ ...body, project: projectIn(body) }, context, draft);
}

/** A webhook that says a version was deleted. */
export function translateVersionDeleted(
  body: JsonObject,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const id = idIn(objectIn(body, 'version'), 'id');
  const key = versionObjectKey(projectIn(body), id, context.site.host);
  draft.activities.push({
    identity: `${key}:removed`,
    kind: 'release',
    verb: 'removed',
    occurredAt: instantIn(body, 'timestamp'),
    objects: [{ key, qualifier: 'subject' }],
    attributes: {},
  });
}

function projectIn(body: JsonObject): string {
  const project = optionalText(objectIn(body, 'version'), 'project', 255);
  if (project === undefined) {
    throw new Unusable(
      'the version names its project by number only; the next reading of the project tells of it',
    );
  }
  return project;
}
