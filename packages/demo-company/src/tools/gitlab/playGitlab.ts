import { Deliver } from '../PlayedTool';
import { answerGitlab } from './answerGitlab';
import { emptyProject } from './GitlabProject';
import { GitlabScene } from './GitlabScene';
import { createGitlabUsers } from './gitlabUsers';
import { PlayedGitlab } from './PlayedGitlab';
import { playGitlabIssues } from './playGitlabIssues';
import { playGitlabRequests } from './playGitlabRequests';
import { playGitlabRuns } from './playGitlabRuns';

/** Plays GitLab with some projects; they merge by squash and fast-forward. */
export function playGitlab(options: {
  readonly paths: readonly string[];
  readonly deliver?: Deliver;
}): PlayedGitlab {
  const projects = new Map(
    options.paths.map((path, i) => [path, emptyProject(path, 2_000 + i)]),
  );
  let nextId = 7_000_000;
  const scene: GitlabScene = {
    projectOf(path) {
      const project = projects.get(path);
      if (!project) {
        throw new Error(`The played GitLab has no project ${path}`);
      }
      return project;
    },
    users: createGitlabUsers(),
    id: () => nextId++,
    tell: (at, event, body) =>
      options.deliver?.({ at, event, body: structuredClone(body()) }),
  };
  return {
    ...playGitlabIssues(scene),
    ...playGitlabRequests(scene),
    ...playGitlabRuns(scene),
    head: path => scene.projectOf(path).head,
    answer: request => answerGitlab(request, projects),
  };
}
