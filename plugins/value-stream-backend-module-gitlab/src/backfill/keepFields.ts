type Shape = readonly (string | readonly [string, Shape])[];

const USER: Shape = ['id', 'username', 'bot'];
const COMMIT: Shape = [
  'id',
  'parent_ids',
  'title',
  'message',
  'author_email',
  'authored_date',
  'committer_email',
  'committed_date',
  'created_at',
  'web_url',
];
const EVENT: Shape = ['id', 'created_at', ['user', USER]];

/** What is kept of each kind of object; names of people, pictures and texts of comments are not. */
export const KEPT = {
  project: [
    'id',
    'path_with_namespace',
    'web_url',
    'default_branch',
    ['namespace', ['kind', 'full_path']],
  ],
  issue: [
    'id',
    'iid',
    'project_id',
    'title',
    'state',
    'created_at',
    'updated_at',
    'closed_at',
    ['closed_by', USER],
    'labels',
    ['milestone', ['id', 'title']],
    ['iteration', ['id', 'title', 'start_date']],
    ['author', USER],
    'type',
    'issue_type',
    'web_url',
    'severity',
    'confidential',
    'moved_to_id',
    ['epic', ['id', 'iid', 'url', 'web_url']],
    ['_links', ['closed_as_duplicate_of']],
  ],
  issueLink: ['iid', 'project_id', 'link_type', ['references', ['full']]],
  stateEvent: [...EVENT, 'state'],
  labelEvent: [...EVENT, 'action', ['label', ['name']]],
  milestoneEvent: [...EVENT, 'action', ['milestone', ['id', 'title']]],
  note: ['id', 'system', 'created_at', 'body', ['author', USER]],
  mergeRequest: [
    'id',
    'iid',
    'title',
    'description',
    'state',
    'created_at',
    'updated_at',
    'merged_at',
    'closed_at',
    ['closed_by', USER],
    ['merged_by', USER],
    ['merge_user', USER],
    'source_branch',
    'target_branch',
    ['author', USER],
    'labels',
    'draft',
    'work_in_progress',
    'sha',
    'merge_commit_sha',
    'squash_commit_sha',
    'web_url',
  ],
  commit: COMMIT,
  tag: ['name', ['commit', ['id', 'committed_date', 'created_at']]],
  pipeline: [
    'id',
    'sha',
    'ref',
    'status',
    'source',
    'name',
    'created_at',
    'updated_at',
    'started_at',
    'finished_at',
    'duration',
    'queued_duration',
    'web_url',
    ['user', USER],
  ],
  job: [
    'id',
    'name',
    'stage',
    'status',
    'ref',
    'created_at',
    'started_at',
    'finished_at',
    'duration',
    'queued_duration',
    'web_url',
    ['user', USER],
    ['commit', ['id']],
    ['pipeline', ['id']],
  ],
  deployment: [
    'id',
    'ref',
    'sha',
    'status',
    'created_at',
    'updated_at',
    ['user', USER],
    ['environment', ['name', 'tier']],
    [
      'deployable',
      ['id', 'started_at', 'finished_at', 'web_url', ['commit', ['title']]],
    ],
    ['approvals', ['status', 'created_at', ['user', USER]]],
  ],
  release: [
    'tag_name',
    'name',
    'created_at',
    'released_at',
    'upcoming_release',
    ['author', USER],
    ['commit', ['id']],
    ['_links', ['self']],
  ],
  featureFlag: ['name', 'active', 'created_at', 'updated_at'],
  mergeTrain: [
    'id',
    ['merge_request', ['id', 'iid']],
    ['user', USER],
    ['pipeline', ['id']],
    'created_at',
    'updated_at',
    'target_branch',
    'status',
    'merged_at',
    'duration',
  ],
  epic: [
    'id',
    'iid',
    'title',
    'state',
    'web_url',
    'labels',
    'confidential',
    'created_at',
    'updated_at',
    'closed_at',
    ['author', USER],
    ['parent', ['id', 'iid', 'web_url', 'url']],
  ],
} satisfies Record<string, Shape>;

/** The fields of a value that are kept; of a list, those of each entry. What is no object stays as it is. */
export function keepFields(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) {
    return value.map(entry => keepFields(entry, shape));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const fields = value as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  for (const part of shape) {
    const [name, inner] = typeof part === 'string' ? [part, undefined] : part;
    if (Object.hasOwn(fields, name)) {
      kept[name] = inner ? keepFields(fields[name], inner) : fields[name];
    }
  }
  return kept;
}
