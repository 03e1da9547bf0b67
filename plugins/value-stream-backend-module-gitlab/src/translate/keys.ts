import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Project, siblingRepo } from './Project';

export const issueKey = (repo: string, iid: number) => `gitlab:${repo}#${iid}`;
/** Of an issue by its number in all of a GitLab. */
export const issueNumberKey = (repo: string, id: number) =>
  `gitlab:${repo.split('/', 1)[0]}/issues/${id}`;
export const changeKey = (repo: string, iid: number) => `gitlab:${repo}!${iid}`;
export const commitKey = (repo: string, sha: string) => `git:${repo}@${sha}`;
export const releaseKey = (repo: string, tag: string) =>
  `git:${repo}#tag/${tag}`;
export const pipelineKey = (repo: string, id: number) =>
  `gitlab-ci:${repo}/pipelines/${id}`;
export const jobKey = (repo: string, id: number) =>
  `gitlab-ci:${repo}/jobs/${id}`;
export const deploymentKey = (repo: string, id: number) =>
  `gitlab:${repo}/deployments/${id}`;
export const flagKey = (repo: string, name: string) =>
  `gitlab:${repo}/feature-flags/${name}`;
export const incidentKey = (issue: string) => `${issue}/incident`;

const REFERENCE = /^([^\s#]+)#(\d+)$/;

/**
 * Key of an issue that stands in a list of another object, perhaps of another
 * project; undefined where it does not say which.
 */
export function keyOfListedIssue(
  issue: Fields,
  project: Project,
): string | undefined {
  const iid = issue.whole('iid', 1);
  if (iid !== undefined && issue.whole('project_id', 1) === project.id) {
    return issueKey(project.repo, iid);
  }
  const full = issue.object('references')?.text('full', 600);
  const [, path, number] = REFERENCE.exec(full ?? '') ?? [];
  return path === undefined
    ? undefined
    : issueKey(siblingRepo(project, path), Number(number));
}
