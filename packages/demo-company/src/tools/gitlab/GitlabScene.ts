import { Json } from '../Json';
import { Instant, iso, Person } from '../PlayedTool';
import { GitlabProject, pageOf } from './GitlabProject';
import { GitlabUsers } from './gitlabUsers';

/** What the parts of a played GitLab share. */
export interface GitlabScene {
  /** @throws Error where there is no such project */
  projectOf(path: string): GitlabProject;
  readonly users: GitlabUsers;
  /** A new number. */
  id(): number;
  /** Delivers a body, made only where somebody takes it. */
  tell(at: Instant, event: string, body: () => object): void;
}

export function touch(what: Json, at: Instant): void {
  what.updated_at = iso(at);
}

/** That something was closed or merged, as its list of events has it. */
export function stateEvent(
  { id, users }: GitlabScene,
  at: Instant,
  by: Person,
  what: { readonly type: 'Issue' | 'MergeRequest'; readonly id: number },
  state: string,
): Json {
  return {
    id: id(),
    user: users.of(by),
    created_at: iso(at),
    resource_type: what.type,
    resource_id: what.id,
    state,
    source_commit: null,
    source_merge_request_id: null,
  };
}

/** The repository as deliveries repeat it. */
export function hookRepository(project: GitlabProject): Json {
  return {
    name: project.path.split('/')[1],
    url: `git@gitlab.com:${project.path}.git`,
    description: null,
    homepage: pageOf(project),
  };
}
