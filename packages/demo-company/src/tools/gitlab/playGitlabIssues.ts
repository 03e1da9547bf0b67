import { Json } from '../Json';
import { Instant, iso, Person } from '../PlayedTool';
import { GitlabProject, hookProject } from './GitlabProject';
import { GitlabScene, hookRepository, stateEvent, touch } from './GitlabScene';
import { hookTime } from './gitlabTime';
import { hookIssue, hookLabel, newIssue } from './issueBodies';
import { PlayedGitlab } from './PlayedGitlab';

/** The issues of a played GitLab. */
export function playGitlabIssues(
  scene: GitlabScene,
): Pick<PlayedGitlab, 'openIssue' | 'relabel' | 'closeIssue'> {
  const { projectOf, users, id, tell } = scene;
  const tellIssue = (
    at: Instant,
    by: Person,
    project: GitlabProject,
    issue: Json,
    action: string,
    changes: Json,
  ) =>
    tell(at, 'Issue Hook', () => ({
      object_kind: 'issue',
      event_type: 'issue',
      user: users.acting(by),
      project: hookProject(project),
      object_attributes: hookIssue(issue, action),
      labels: issue.labels.map(hookLabel),
      changes,
      repository: hookRepository(project),
    }));
  const labelEvents = (
    at: Instant,
    by: Person,
    { labelEvents: known }: GitlabProject,
    issue: Json,
    action: 'add' | 'remove',
    labels: readonly string[],
  ) =>
    known.get(issue.iid)!.push(
      ...labels.map(label => ({
        id: id(),
        user: users.of(by),
        created_at: iso(at),
        resource_type: 'Issue',
        resource_id: issue.id,
        label: { id: label.length, name: label, color: '#6699cc' },
        action,
      })),
    );

  return {
    openIssue(at, by, path, { title, labels }) {
      const project = projectOf(path);
      const iid = project.issues.size + 1;
      const issue = newIssue(project, {
        id: id(),
        iid,
        at,
        title,
        labels,
        author: users.of(by),
      });
      project.issues.set(iid, issue);
      project.stateEvents.set(iid, []);
      project.labelEvents.set(iid, []);
      labelEvents(at, by, project, issue, 'add', labels);
      tellIssue(at, by, project, issue, 'open', {});
      return iid;
    },
    relabel(at, by, path, iid, { removed = [], added = [] }) {
      const project = projectOf(path);
      const issue = project.issues.get(iid)!;
      const previous: string[] = issue.labels;
      issue.labels = [
        ...previous.filter(label => !removed.includes(label)),
        ...added,
      ].sort();
      touch(issue, at);
      labelEvents(at, by, project, issue, 'remove', removed);
      labelEvents(at, by, project, issue, 'add', added);
      tellIssue(at, by, project, issue, 'update', {
        labels: {
          previous: previous.map(hookLabel),
          current: issue.labels.map(hookLabel),
        },
      });
    },
    closeIssue(at, by, path, iid) {
      const project = projectOf(path);
      const issue = project.issues.get(iid)!;
      Object.assign(issue, {
        state: 'closed',
        closed_at: iso(at),
        closed_by: users.of(by),
      });
      touch(issue, at);
      project.stateEvents
        .get(iid)!
        .push(
          stateEvent(scene, at, by, { type: 'Issue', id: issue.id }, 'closed'),
        );
      tellIssue(at, by, project, issue, 'close', {
        state_id: { previous: 1, current: 2 },
        closed_at: { previous: null, current: hookTime(at) },
      });
    },
  };
}
