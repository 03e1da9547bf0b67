import { Instant } from '@value-stream/flow-engine';
import { IssueBody, JiraContext } from './IssueBody';
import { asObject, listIn, optionalId, optionalText, own } from './JsonFields';
import { projectOf, selectedKey, versionObjectKey } from './jiraKeys';
import { TranslationDraft } from './TranslationDraft';
import { History } from './translateHistories';
import { versionFacts } from './versionFacts';

const VERSIONS = 500;

/** The releases that contain an issue by its fix versions, and those that no longer do. */
export function issueReleases(
  issue: IssueBody,
  histories: readonly History[],
  observedAt: Instant,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const { fields, key, names, objectKey } = issue;
  const project = projectOf(selectedKey(key, names));
  const link = {
    to: objectKey,
    relation: 'contains' as const,
    evidence: 'fix version',
  };
  for (const entry of draft.part(() =>
    listIn(fields, 'fixVersions', VERSIONS),
  ) ?? []) {
    draft.part(() =>
      versionFacts(
        asObject(entry, 'fixVersions'),
        { project, observedAt, links: [link] },
        context,
        draft,
      ),
    );
  }
  for (const { at, items } of histories) {
    for (const entry of items) {
      draft.part(() => {
        const item = asObject(entry, 'items');
        const id =
          own(item, 'field') === 'Fix Version'
            ? optionalId(item, 'from')
            : undefined;
        if (id !== undefined) {
          draft.objects.push({
            key: versionObjectKey(project, id, names.host),
            kind: 'release',
            observedAt: at,
            title: optionalText(item, 'fromString', 255),
            links: [{ ...link, confidence: 0 }],
          });
        }
      });
    }
  }
}
