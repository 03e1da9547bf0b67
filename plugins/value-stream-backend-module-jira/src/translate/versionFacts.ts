import {
  Fields,
  NativeLink,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { versionObjectKey } from './jiraKeys';
import { present, TranslationDraft } from './TranslationDraft';
import { JiraContext } from './IssueBody';

const NAME = 255;

/** What a version is told with. */
export interface VersionNotes {
  /** Key of the project as the catalog selects it, where told. */
  readonly project?: string;
  readonly observedAt: Instant;
  /** When it was released, for a version without a release date. */
  readonly releasedAt?: Instant;
  /** What the version contains, where an issue tells of it. */
  readonly links?: readonly NativeLink[];
  /** Whether the version's state is as of `observedAt`; an issue's copy may be newer. */
  readonly state?: boolean;
}

/** A fix version becomes a release, published on its release date once it is released. */
export function versionFacts(
  version: Fields,
  { project, observedAt, releasedAt, links, state }: VersionNotes,
  { site }: JiraContext,
  draft: TranslationDraft,
): void {
  const id = version.requiredId('id');
  const key = versionObjectKey(id, site.host);
  const name = version.text('name', NAME);
  const released = version.flag('released') ?? false;
  const at = version.instant('releaseDate') ?? releasedAt;
  if (released && at !== undefined) {
    draft.activities.push({
      identity: `${key}:published`,
      kind: 'release',
      verb: 'published',
      occurredAt: at,
      objects: [{ key, qualifier: 'subject' }],
      attributes: {},
    });
  }
  draft.objects.push({
    key,
    kind: 'release',
    observedAt,
    ...present({ title: name }),
    ...(project !== undefined && {
      url: `${site.webUrl}/projects/${encodeURIComponent(
        project,
      )}/versions/${id}`,
      selectors: [{ annotation: 'jira/project-key', value: project }],
    }),
    attributes: {
      ...present({ project }),
      ...(state &&
        present({
          released,
          archived: version.flag('archived'),
          releaseDate: version.text('releaseDate', 40),
        })),
    },
    ...(links && { links }),
  });
}
