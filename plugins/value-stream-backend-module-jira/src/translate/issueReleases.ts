import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { projectOf, selectedKey, versionObjectKey } from './jiraKeys';
import { IssueTelling } from './IssueTelling';
import { TranslationDraft } from './TranslationDraft';
import { changesOf } from './translateHistories';
import { History } from './History';
import { versionFacts } from './versionFacts';
import { fieldsOf } from '../reading/fieldsOf';

const VERSIONS = 500;

/**
 * The releases that contain an issue by its fix versions, told as of when the
 * issue got each, so that a later change of the issue says nothing new of a
 * release and all that it contains.
 *
 * @param moved - whether the issue lived in another project, whose versions its changelog then names
 */
export function issueReleases(
  { issue, histories, context, fromStart }: IssueTelling,
  moved: boolean,
  draft: TranslationDraft,
): void {
  const { fields, key, names, objectKey, createdAt } = issue;
  const project = projectOf(selectedKey(key, names));
  const link = {
    to: objectKey,
    relation: 'contains' as const,
    evidence: 'fix version',
  };
  const added = new Map<string, Instant>();
  for (const { at, item } of versionChanges(histories)) {
    draft.part(() => {
      const from = item.id('from');
      const to = item.id('to');
      if (to !== undefined) {
        added.set(to, Math.max(at, added.get(to) ?? at));
      }
      if (from !== undefined && !moved) {
        draft.objects.push({
          key: versionObjectKey(from, names.host),
          kind: 'release',
          observedAt: at,
          title: item.text('fromString', 255),
          links: [{ ...link, confidence: 0 }],
        });
      }
    });
  }
  for (const entry of draft.part(() => fields.list('fixVersions', VERSIONS)) ??
    []) {
    draft.part(() => {
      const version = fieldsOf(entry, 'fixVersions');
      const observedAt =
        added.get(version.requiredId('id')) ??
        (fromStart ? createdAt : undefined);
      if (observedAt !== undefined) {
        const notes = { project, observedAt, links: [link] };
        versionFacts(version, notes, context, draft);
      }
    });
  }
}

function versionChanges(
  histories: readonly History[],
): { readonly at: Instant; readonly item: Fields }[] {
  return histories.flatMap(({ at, items }) =>
    changesOf('Fix Version', items).map(item => ({ at, item })),
  );
}
