import { World } from '../World';
import { Toolchain } from './Toolchain';

/** Builds by GitHub's Actions, deployments that GitHub keeps. */
export function githubRuns(
  { simulation: { now }, tools: { github } }: World,
  slug: string,
): Omit<Toolchain, 'forge'> {
  return {
    oneByOne: false,
    showsFailures: true,
    queueBuild(by, sha) {
      const run = github.queueRun(now(), by, slug, {
        name: 'Build',
        sha,
        event: 'push',
      });
      return {
        start: () => github.startRun(now(), slug, run),
        finish: passed =>
          github.finishRun(now(), slug, run, passed ? 'success' : 'failure'),
      };
    },
    rollOut(by, sha) {
      const id = github.deploy(now(), by, slug, {
        sha,
        environment: 'production',
      });
      const status = (state: 'in_progress' | 'success' | 'failure') =>
        github.deploymentStatus(now(), by, slug, id, state);
      return {
        start: () => status('in_progress'),
        finish(works) {
          status(works ? 'success' : 'failure');
          return `github:github.com/${slug}/deployments/${id}`;
        },
      };
    },
  };
}
