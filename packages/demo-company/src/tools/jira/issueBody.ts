import { JiraIssue } from './JiraIssue';

/** So many a page has at most. */
export const PAGE = 100;

/** An issue as the API and webhooks tell it; its latest changes come with it where asked for. */
export function issueBody(issue: JiraIssue, withChangelog: boolean): object {
  const { id, key, fields, histories } = issue;
  const shown = [...histories].reverse().slice(0, PAGE);
  return structuredClone({
    id,
    key,
    fields,
    ...(withChangelog && {
      changelog: {
        startAt: 0,
        maxResults: PAGE,
        total: histories.length,
        histories: shown,
      },
    }),
  });
}
