import { Json } from '../Json';
import { Person } from '../PlayedTool';
import { deploymentBody, statusBody } from './deploymentBody';
import { GithubRepository } from './GithubRepository';
import { issueBody, labelBody } from './issueBody';
import { briefPull, pullBody, reviewBody } from './pullBody';
import { releaseBody } from './releaseBody';
import { repositoryBody } from './repositoryBody';
import { runBody, workflowBody } from './runBody';
import { userBody, userOf } from './userBody';

/** What GitHub delivers of something that happened: whole objects, where lists are brief. */
export function deliveredBody(
  repository: GithubRepository,
  by: Person,
  event: string,
  told: Json,
): Json {
  return {
    ...ofEvent(repository, event, told),
    repository: repositoryBody(repository),
    sender: userBody(userOf(by)),
  };
}

function ofEvent(
  repository: GithubRepository,
  event: string,
  told: Json,
): Json {
  const { issue, label, pull_request: pull, review, ...rest } = told;
  const { workflow_run: run, deployment, release, ...more } = rest;
  const { deployment_status: status, ...plain } = more;
  switch (event) {
    case 'issues':
      return {
        ...plain,
        issue: issueBody(repository, issue),
        ...(label && { label: labelBody(repository, label) }),
      };
    case 'pull_request':
      return { ...plain, pull_request: pullBody(repository, pull) };
    case 'pull_request_review':
      return {
        ...plain,
        review: reviewBody(repository, pull, review),
        pull_request: briefPull(repository, pull),
      };
    case 'workflow_run':
      return {
        ...plain,
        workflow: workflowBody(repository, run),
        workflow_run: runBody(repository, run),
      };
    case 'deployment':
      return {
        ...plain,
        deployment: deploymentBody(repository, deployment),
        workflow: null,
        workflow_run: null,
      };
    case 'deployment_status':
      return {
        ...plain,
        deployment_status: statusBody(repository, deployment, status),
        deployment: deploymentBody(repository, deployment),
      };
    case 'release':
      return { ...plain, release: releaseBody(repository, release) };
    default:
      return plain;
  }
}
