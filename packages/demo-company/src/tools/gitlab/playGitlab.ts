import { Deliver } from '../PlayedTool';
import { answerGitlab } from './answerGitlab';
import { createShelf } from '../kept/createShelf';
import { emptyProject } from './GitlabProject';
import { GitlabScene } from './GitlabScene';
import { createGitlabUsers } from './gitlabUsers';
import { PlayedGitlab } from './PlayedGitlab';
import { playGitlabIssues } from './playGitlabIssues';
import { playGitlabRequests } from './playGitlabRequests';
import { playGitlabRuns } from './playGitlabRuns';

/** Number of the first project. */
const FIRST_PROJECT = 2_000;
const PROJECTS_AT_HAND = 16;

/** Plays GitLab with some projects; they merge by squash and fast-forward. */
export function playGitlab(options: {
  readonly paths: readonly string[];
  readonly deliver?: Deliver;
}): PlayedGitlab {
  const projects = createShelf(
    options.paths,
    (path, place) => emptyProject(path, FIRST_PROJECT + place),
    PROJECTS_AT_HAND,
  );
  let nextId = 7_000_000;
  const scene: GitlabScene = {
    projectOf(path) {
      const project = projects.take(path);
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
    answer: request =>
      answerGitlab(request, name =>
        projects.look(options.paths[Number(name) - FIRST_PROJECT] ?? name),
      ),
  };
}
