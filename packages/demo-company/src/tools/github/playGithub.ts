import { Deliver } from '../PlayedTool';
import { answerGithub } from './answerGithub';
import { createGithubEvents } from './GithubEvents';
import { PlayedGithub } from './PlayedGithub';
import { makeCommit } from './playGithubCommits';
import { playGithubDeployments } from './playGithubDeployments';
import { playGithubIssues } from './playGithubIssues';
import { playGithubPulls } from './playGithubPulls';
import { playGithubRuns } from './playGithubRuns';

/** Plays GitHub with some repositories. */
export function playGithub(options: {
  readonly slugs: readonly string[];
  readonly deliver?: Deliver;
}): PlayedGithub {
  const events = createGithubEvents(options);
  const { repositories, repositoryOf } = events;
  return {
    ...playGithubIssues(events),
    ...playGithubPulls(events),
    ...playGithubRuns(events),
    ...playGithubDeployments(events),
    commit(by, slug, { at, message, parent, paths = [] }) {
      const repository = repositoryOf(slug);
      const on = parent ?? repository.head;
      const sha = makeCommit(
        by,
        repository,
        at,
        message,
        on ? [on] : [],
        paths,
      );
      if (!repository.head) {
        repository.head = sha;
      }
      return sha;
    },
    head: slug => repositoryOf(slug).head,
    answer: request => answerGithub(request, repositories),
  };
}
