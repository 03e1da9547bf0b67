import { JENKINS_HOST } from '../../tools/jenkins/playJenkins';
import { World } from '../World';
import { Toolchain } from './Toolchain';

const STAGES = ['Checkout', 'Build', 'Unit tests', 'Publish'];
const DEPLOY_STAGES = ['Checkout', 'Roll out', 'Smoke test'];

/** Builds and deployments by two jobs of Jenkins in a folder of the component's. */
export function jenkinsRuns(
  { simulation: { now }, tools: { jenkins } }: World,
  slug: string,
  folder: string,
): Omit<Toolchain, 'forge'> {
  const remote = `https://github.com/${slug}.git`;
  const build = `${folder}/build`;
  const deploy = `${folder}/deploy`;
  const built = new Map<string, number>();
  return {
    oneByOne: false,
    showsFailures: true,
    queueBuild(by, sha) {
      const number = jenkins.queue(now(), by, build, {
        sha,
        remote,
        stages: STAGES,
      });
      return {
        start: () => jenkins.start(now(), build, number),
        finish(passed) {
          built.set(sha, number);
          return jenkins.finish(now(), build, number, passed);
        },
      };
    },
    rollOut(by, sha) {
      const upstream = built.get(sha);
      const number = jenkins.queue(now(), by, deploy, {
        sha,
        remote,
        stages: DEPLOY_STAGES,
        ...(upstream && { upstream: { job: build, number: upstream } }),
      });
      return {
        start: () => jenkins.start(now(), deploy, number),
        finish(works) {
          jenkins.finish(now(), deploy, number, works);
          return `jenkins:${JENKINS_HOST}/${deploy}/${number}/deployment`;
        },
      };
    },
  };
}
