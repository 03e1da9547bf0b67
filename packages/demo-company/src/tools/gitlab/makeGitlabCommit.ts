import { shaOf } from '../git/shaOf';
import { Instant, iso, Person } from '../PlayedTool';
import { GitlabProject, pageOf } from './GitlabProject';

/** Makes a commit that stands on no branch yet; its sha. */
export function makeGitlabCommit(
  by: Person,
  project: GitlabProject,
  at: Instant,
  commit: {
    readonly message: string;
    readonly parents: readonly string[];
    readonly paths: readonly string[];
  },
): string {
  const { message, parents, paths } = commit;
  const { path } = project;
  const sha = shaOf({
    repository: path,
    at,
    login: by.login,
    message,
    parents,
  });
  const email = `${by.login}@company.example`;
  project.commits.set(sha, {
    id: sha,
    short_id: sha.slice(0, 8),
    created_at: iso(at),
    parent_ids: [...parents],
    title: message.split('\n', 1)[0],
    message,
    author_name: by.login,
    author_email: email,
    authored_date: iso(at),
    committer_name: by.login,
    committer_email: email,
    committed_date: iso(at),
    trailers: {},
    web_url: `${pageOf(project)}/-/commit/${sha}`,
    paths: [...paths],
  });
  return sha;
}
