import { isoSeconds } from '../PlayedTool';
import { GithubEvents, HOST, touch } from './GithubEvents';
import { PlayedGithub } from './PlayedGithub';
import { userOf } from './userBody';

type Deployments = Pick<
  PlayedGithub,
  'deploy' | 'deploymentStatus' | 'release'
>;

/** The deployments and releases of a played GitHub. */
export function playGithubDeployments({
  id,
  repositoryOf,
  tell,
}: GithubEvents): Deployments {
  return {
    deploy(at, by, slug, { sha, environment }) {
      const repository = repositoryOf(slug);
      const deployment = {
        id: id(),
        sha,
        ref: 'main',
        task: 'deploy',
        environment,
        created_at: isoSeconds(at),
        updated_at: isoSeconds(at),
        creator: userOf(by),
      };
      repository.deployments.set(deployment.id, deployment);
      repository.statuses.set(deployment.id, []);
      tell(at, by, repository, 'deployment', {
        action: 'created',
        deployment,
      });
      return deployment.id;
    },
    deploymentStatus(at, by, slug, deploymentId, state) {
      const repository = repositoryOf(slug);
      const deployment = repository.deployments.get(deploymentId)!;
      const status = {
        id: id(),
        state,
        created_at: isoSeconds(at),
        creator: userOf(by),
      };
      repository.statuses.get(deploymentId)!.push(status);
      touch(deployment, at);
      tell(at, by, repository, 'deployment_status', {
        action: 'created',
        deployment_status: status,
        deployment,
      });
    },
    release(at, by, slug, tag, sha) {
      const repository = repositoryOf(slug);
      const release = {
        id: id(),
        tag_name: tag,
        target_commitish: 'main',
        name: tag,
        draft: false,
        prerelease: false,
        html_url: `https://${HOST}/${slug}/releases/tag/${tag}`,
        created_at: isoSeconds(at),
        published_at: isoSeconds(at),
        author: userOf(by),
      };
      repository.tags.set(tag, sha);
      repository.releases.push(release);
      tell(at, by, repository, 'release', { action: 'published', release });
    },
  };
}
