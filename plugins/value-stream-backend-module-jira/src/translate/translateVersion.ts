import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { JiraContext } from './IssueBody';
import { versionObjectKey } from './jiraKeys';
import { TranslationDraft } from './TranslationDraft';
import { versionFacts } from './versionFacts';

const RELEASED = 'jira:version_released';

/** A version as backfill reads it of a project: `{ version, project, timestamp }`. */
export function translateVersion(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  versionFacts(
    body.requiredObject('version'),
    {
      project: body.requiredText('project', 255),
      observedAt: body.requiredInstant('timestamp'),
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
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const version = body.requiredObject('version');
  const at = body.requiredInstant('timestamp');
  versionFacts(
    version,
    {
      project: version.text('project', 255),
      observedAt: at,
      releasedAt: body.is('webhookEvent', RELEASED) ? at : undefined,
      state: true,
    },
    context,
    draft,
  );
}

/** A webhook that says a version was deleted. */
export function translateVersionDeleted(
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const key = versionObjectKey(
    body.requiredObject('version').requiredId('id'),
    context.site.host,
  );
  draft.activities.push({
    identity: `${key}:removed`,
    kind: 'release',
    verb: 'removed',
    occurredAt: body.requiredInstant('timestamp'),
    objects: [{ key, qualifier: 'subject' }],
    attributes: {},
  });
}
