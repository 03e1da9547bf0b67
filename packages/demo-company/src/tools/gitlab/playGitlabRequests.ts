import { Json } from '../Json';
import { Instant, iso, Person } from '../PlayedTool';
import { GitlabProject, hookProject } from './GitlabProject';
import { GitlabScene, hookRepository, stateEvent, touch } from './GitlabScene';
import { hookTime } from './gitlabTime';
import { makeGitlabCommit } from './makeGitlabCommit';
import {
  hookCommit,
  hookMergeRequest,
  newMergeRequest,
} from './mergeRequestBodies';
import { PlayedGitlab } from './PlayedGitlab';

const NOTHING = '0'.repeat(40);

/** The merge requests of a played GitLab, with their commits. */
export function playGitlabRequests(
  scene: GitlabScene,
): Pick<
  PlayedGitlab,
  | 'commit'
  | 'openMergeRequest'
  | 'push'
  | 'comment'
  | 'requestChanges'
  | 'approve'
  | 'merge'
> {
  const { projectOf, users, id, tell } = scene;
  const tellRequest = (
    at: Instant,
    by: Person,
    project: GitlabProject,
    request: Json,
    action: string,
    more: { readonly changes?: Json; readonly attributes?: Json } = {},
  ) =>
    tell(at, 'Merge Request Hook', () => ({
      object_kind: 'merge_request',
      event_type: 'merge_request',
      user: users.acting(by),
      project: hookProject(project),
      object_attributes: hookMergeRequest(
        project,
        request,
        action,
        more.attributes,
      ),
      labels: [],
      changes: more.changes ?? {},
      repository: hookRepository(project),
    }));
  const tellPush = (
    at: Instant,
    by: Person,
    project: GitlabProject,
    push: {
      readonly branch: string;
      readonly before: string;
      readonly shas: readonly string[];
    },
  ) =>
    tell(at, 'Push Hook', () => {
      const after = push.shas[push.shas.length - 1];
      const { id: userId, username } = users.of(by);
      return {
        object_kind: 'push',
        event_name: 'push',
        before: push.before,
        after,
        ref: `refs/heads/${push.branch}`,
        ref_protected: push.branch === 'main',
        checkout_sha: after,
        user_id: userId,
        user_name: by.login,
        user_username: username,
        user_email: '',
        user_avatar: null,
        project_id: project.id,
        project: hookProject(project),
        commits: push.shas.map(sha => {
          const commit = project.commits.get(sha)!;
          return {
            ...hookCommit(commit),
            added: [],
            modified: commit.paths,
            removed: [],
          };
        }),
        total_commits_count: push.shas.length,
        push_options: {},
        repository: { ...hookRepository(project), visibility_level: 0 },
      };
    });
  const note = (
    at: Instant,
    by: Person,
    path: string,
    iid: number,
    text: { readonly body: string; readonly system: boolean },
  ) => {
    const project = projectOf(path);
    const request = project.mergeRequests.get(iid)!;
    const one = {
      id: id(),
      type: null,
      ...text,
      author: users.of(by),
      created_at: iso(at),
      updated_at: iso(at),
      noteable_id: request.id,
      noteable_type: 'MergeRequest',
      project_id: project.id,
      resolvable: false,
      confidential: false,
      internal: false,
      noteable_iid: iid,
    };
    project.notes.get(iid)!.push(one);
    touch(request, at);
    return { project, request, one };
  };

  return {
    commit(by, path, { at, message, parent, paths = [] }) {
      const project = projectOf(path);
      const on = parent ?? project.head;
      const sha = makeGitlabCommit(by, project, at, {
        message,
        parents: on ? [on] : [],
        paths,
      });
      if (!project.head) {
        project.head = sha;
      }
      return sha;
    },
    openMergeRequest(at, by, path, { title, description, branch, commits }) {
      const project = projectOf(path);
      const iid = project.mergeRequests.size + 1;
      const request = newMergeRequest(project, {
        id: id(),
        iid,
        at,
        title,
        description,
        branch,
        sha: commits[commits.length - 1],
        author: users.of(by),
      });
      project.mergeRequests.set(iid, request);
      project.mergeRequestEvents.set(iid, []);
      project.notes.set(iid, []);
      project.branchCommits.set(iid, [...commits]);
      tellPush(at, by, project, { branch, before: NOTHING, shas: commits });
      tellRequest(at, by, project, request, 'open');
      return iid;
    },
    push(at, by, path, iid, commits) {
      const project = projectOf(path);
      const request = project.mergeRequests.get(iid)!;
      const before = request.sha;
      project.branchCommits.get(iid)!.push(...commits);
      request.sha = commits[commits.length - 1];
      touch(request, at);
      tellPush(at, by, project, {
        branch: request.source_branch,
        before,
        shas: commits,
      });
      tellRequest(at, by, project, request, 'update', {
        attributes: { oldrev: before },
      });
    },
    comment(at, by, path, iid) {
      const text = { body: 'What of the other case?', system: false };
      const { project, request, one } = note(at, by, path, iid, text);
      request.user_notes_count += 1;
      tell(at, 'Note Hook', () => ({
        object_kind: 'note',
        event_type: 'note',
        user: users.acting(by),
        project_id: project.id,
        project: hookProject(project),
        object_attributes: {
          id: one.id,
          note: one.body,
          noteable_type: 'MergeRequest',
          noteable_id: request.id,
          author_id: one.author.id,
          project_id: project.id,
          created_at: hookTime(at),
          updated_at: hookTime(at),
          system: false,
          action: 'create',
          url: `${request.web_url}#note_${one.id}`,
        },
        merge_request: hookMergeRequest(project, request, 'open'),
      }));
    },
    requestChanges(at, by, path, iid) {
      const text = { body: 'requested changes', system: true };
      const { project, request } = note(at, by, path, iid, text);
      const reviewer = (state: string) => [
        { ...users.acting(by), state, re_requested: false },
      ];
      tellRequest(at, by, project, request, 'update', {
        changes: {
          reviewers: {
            previous: [reviewer('reviewed')],
            current: [reviewer('requested_changes')],
          },
        },
      });
    },
    approve(at, by, path, iid) {
      const text = { body: 'approved this merge request', system: true };
      const { project, request } = note(at, by, path, iid, text);
      tellRequest(at, by, project, request, 'approved');
    },
    merge(at, by, path, iid) {
      const project = projectOf(path);
      const request = project.mergeRequests.get(iid)!;
      const before = project.head;
      const paths = project.branchCommits
        .get(iid)!
        .flatMap(sha => project.commits.get(sha)!.paths as string[]);
      const sha = makeGitlabCommit(by, project, at, {
        message: request.title,
        parents: [before],
        paths: [...new Set(paths)],
      });
      project.head = sha;
      Object.assign(request, {
        state: 'merged',
        merged_at: iso(at),
        merge_user: users.of(by),
        merged_by: users.of(by),
        squash_commit_sha: sha,
      });
      touch(request, at);
      project.mergeRequestEvents
        .get(iid)!
        .push(
          stateEvent(
            scene,
            at,
            by,
            { type: 'MergeRequest', id: request.id },
            'merged',
          ),
        );
      tellPush(at, by, project, { branch: 'main', before, shas: [sha] });
      tellRequest(at, by, project, request, 'merge', {
        changes: { state_id: { previous: 1, current: 3 } },
      });
      return sha;
    },
  };
}
