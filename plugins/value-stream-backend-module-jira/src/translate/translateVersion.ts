import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { JiraContext } from './IssueBody';
import { versionObjectKey } from './jiraKeys';
import { TranslationDraft } from './TranslationDraft';
import { versionFacts } from './versionFacts';

/** A version as backfill reads it of a project: `{ version, project, timestamp }`. */
export function translateVersion(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  tellVersion(body, body.requiredText('project', 255), context, draft);
}

/** A webhook of a version; most editions name its project by number only. */
export function translateVersionDelivery(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  tellVersion(body, projectIn(body), context, draft);
}

/** A webhook that says a version was deleted. */
export function translateVersionDeleted(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const id = body.requiredObject('version').requiredId('id');
  const key = versionObjectKey(projectIn(body), id, context.site.host);
  draft.activities.push({
    identity: `${key}:removed`,
    kind: 'release',
    verb: 'removed',
    occurredAt: body.requiredInstant('timestamp'),
    objects: [{ key, qualifier: 'subject' }],
    attributes: {},
  });
}

function tellVersion(
  body: Fields,
  project: string,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  versionFacts(
    body.requiredObject('version'),
    { project, observedAt: body.requiredInstant('timestamp'), state: true },
    context,
    draft,
  );
}

function projectIn(body: Fields): string {
  const project = body.requiredObject('version').text('project', 255);
  if (project === undefined) {
    throw new Unusable(
      'the version names its project by number only; the next reading of the project tells of it',
    );
  }
  return project;
}
