/*
 * Recorded incidents of PagerDuty: what is compared.
 *
 * Table `issues`, one row per incident. Carried columns, each by name and all
 * to be equal: url, issue_key, description, status, original_status,
 * created_date, updated_date, resolution_date, lead_time_minutes, urgency,
 * priority.
 *
 * Allowed differences:
 * - description is `[#<number>] <title>` there; number and title are apart here.
 * - status is TODO, IN_PROGRESS or DONE there; here it follows from the last
 *   of detected, acknowledged and resolved.
 * - updated_date is the last change of status or of who is responsible; here
 *   it is the last activity that is such a change.
 * - lead_time_minutes counts whole minutes from creation to resolution.
 *
 * Not carried: id (a key of that project), creator and assignees (people are
 * kept as keyed hashes only), and columns that are empty for every incident:
 * icon_url, title, epic_key, type, original_type, story_point, the estimates,
 * parent_issue_id, severity, component, is_subtask.
 *
 * Table `issue_assignees` is people only and not carried.
 */

/** The columns of `issues` that are compared. */
export const CARRIED = [
  'url',
  'issue_key',
  'description',
  'status',
  'original_status',
  'created_date',
  'updated_date',
  'resolution_date',
  'lead_time_minutes',
  'urgency',
  'priority',
] as const;

export type CarriedIssue = Readonly<
  Record<(typeof CARRIED)[number], string | null>
>;

/** Changes that are neither of status nor of who is responsible. */
export const NO_CHANGE_OF_STATUS = [
  'x:priority-changed',
  'x:urgency-changed',
  'x:snoozed',
  'x:status-update-published',
];
