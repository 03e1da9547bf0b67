import {
  ConnectorPayload,
  Fields,
  TranslateContext,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { JiraOptions } from '../options/JiraOptions';
import { JiraSite, jiraSite } from '../options/JiraSite';
import { JiraContext } from './IssueBody';
import {
  translateIssueCreated,
  translateIssueDeleted,
  translateIssueUpdated,
} from './translateDelivery';
import { translateIssue } from './translateIssue';
import {
  translateDevelopment,
  translateRemoteLinks,
} from './translateNativeCommits';
import { translateLinkCreated, translateLinkDeleted } from './translateLink';
import { translateSprint, translateSprintDeleted } from './translateSprint';
import { TranslationDraft, translationDraft } from './TranslationDraft';
import {
  translateVersion,
  translateVersionDeleted,
  translateVersionDelivery,
} from './translateVersion';
import { fieldsOf } from '../reading/fieldsOf';

type Rule = (
  body: Fields,
  context: JiraContext,
  draft: TranslationDraft,
) => void;

const RULES = new Map<string, Rule>([
  ['issue', translateIssue],
  ['version', translateVersion],
  ['sprint', translateSprint],
  ['development', translateDevelopment],
  ['remote-links', translateRemoteLinks],
  ['jira:issue_created', translateIssueCreated],
  ['jira:issue_updated', translateIssueUpdated],
  ['jira:issue_deleted', translateIssueDeleted],
  ['issuelink_created', translateLinkCreated],
  ['issuelink_deleted', translateLinkDeleted],
  ['sprint_created', translateSprint],
  ['sprint_updated', translateSprint],
  ['sprint_started', translateSprint],
  ['sprint_closed', translateSprint],
  ['sprint_deleted', translateSprintDeleted],
  ['jira:version_created', translateVersionDelivery],
  ['jira:version_updated', translateVersionDelivery],
  ['jira:version_released', translateVersionDelivery],
  ['jira:version_unreleased', translateVersionDelivery],
  ['jira:version_deleted', translateVersionDeleted],
]);

/** Events that are known and say nothing that is kept, with the reason. */
const SILENT: readonly (readonly [RegExp, string])[] = [
  [/^comment_/, 'comments are never read'],
  [/worklog/, 'logged work is never read'],
  [/^attachment_/, 'attachments are never read'],
  [/^user_/, 'users are never read'],
  [
    /^(board_|project_|jira:version_|option_|issue_property_|filter_)/,
    'the event says nothing of how work flows',
  ],
];

const sites = new WeakMap<JiraOptions, Map<string, JiraSite | undefined>>();

/**
 * Turns a webhook or what backfill read into facts; what it cannot use it
 * refuses with the field and the reason.
 */
export function translateJira(
  payload: ConnectorPayload,
  context: TranslateContext<JiraOptions>,
): Translation {
  const draft = translationDraft();
  try {
    const rule = RULES.get(payload.type);
    if (!rule) {
      throw new Unusable(reasonOf(payload.type));
    }
    const site = siteOf(context);
    rule(
      fieldsOf(payload.body),
      { ...context, site, hashActor: remembering(context.hashActor) },
      draft,
    );
    const { activities, objects, refused } = draft;
    if (!activities.length && !objects.length && !refused.length) {
      throw new Unusable('the payload says nothing that is kept');
    }
    return { activities, objects, refused };
  } catch (error) {
    if (!(error instanceof Unusable)) {
      throw error;
    }
    return {
      activities: [],
      objects: [],
      refused: [{ reason: error.message }],
    };
  }
}

/** One person acts many times in the history of an issue. */
function remembering(hash: (identity: string) => string) {
  const known = new Map<string, string>();
  return (identity: string) => {
    const found = known.get(identity) ?? hash(identity);
    known.set(identity, found);
    return found;
  };
}

function reasonOf(type: string): string {
  return (
    SILENT.find(([event]) => event.test(type))?.[1] ??
    `unknown payload '${String(type).slice(0, 60)}'`
  );
}

/** The site is worked out once for each host and options. */
function siteOf({ source, options }: TranslateContext<JiraOptions>): JiraSite {
  let known = sites.get(options);
  if (!known) {
    known = new Map();
    sites.set(options, known);
  }
  const host = source.host ?? '';
  if (!known.has(host)) {
    known.set(host, jiraSite(source, options));
  }
  const site = known.get(host);
  if (!site) {
    throw new Unusable(
      "the source has no 'host'; write the host of Jira in configuration",
    );
  }
  return site;
}
