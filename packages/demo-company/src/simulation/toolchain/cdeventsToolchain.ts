import { createHash } from 'node:crypto';
import { Json } from '../../tools/Json';
import { shaOf } from '../../tools/git/shaOf';
import { CODE_HOST, eventSource } from '../../company/toolNames';
import { Component } from '../../company/Company';
import { World } from '../World';
import { cdeventsChanges } from './cdeventsChanges';
import { Toolchain } from './Toolchain';

/** Everything by events: changes, builds, artifacts and deployments of one service. */
export function cdeventsToolchain(
  world: World,
  component: Component,
): Toolchain {
  const { simulation, tools } = world;
  const { repository: slug, name: service } = component;
  const repository = `${CODE_HOST}/${slug}`;
  const source = eventSource(component);
  let head = '';
  let builds = 0;
  let rollouts = 0;
  const tell = (
    what: string,
    version: string,
    event: {
      readonly id?: string;
      readonly subject: string;
      readonly content: Json;
      readonly valueStream?: Json;
    },
  ) =>
    tools.cdevents.tell(simulation.now(), { what, version, source, ...event });
  const about = (revision: string) => ({ revision, repository });

  return {
    oneByOne: true,
    showsFailures: true,
    forge: {
      commit(by, { message, parent, paths: _ }) {
        const on = parent ?? head;
        const sha = shaOf({
          repository: slug,
          at: simulation.now(),
          login: by.login,
          message,
          parents: on ? [on] : [],
        });
        head = head || sha;
        return sha;
      },
      ...cdeventsChanges(world, component, {
        head: () => head,
        moveHead(sha) {
          head = sha;
        },
      }),
      commitKey: sha => `git:${repository}@${sha}`,
    },
    queueBuild(_, sha) {
      builds += 1;
      const subject = `build-${builds}`;
      const step = (predicate: string, content: Json, more: Json = {}) =>
        tell(`build.${predicate}`, '0.3.0', {
          subject,
          content,
          valueStream: { ...about(sha), ...more },
        });
      step('queued', {});
      return {
        start: () => step('started', {}),
        finish(passed) {
          step(
            'finished',
            passed ? { artifactId: artifactOf(service, sha) } : {},
            { verdict: passed ? 'passed' : 'failed' },
          );
          if (passed) {
            tell('artifact.published', '0.3.0', {
              subject: artifactOf(service, sha),
              content: {},
              valueStream: about(sha),
            });
          }
        },
      };
    },
    rollOut(_, sha) {
      rollouts += 1;
      const id = `${service}-rollout-${rollouts}`;
      const key = `cdevents:${source}#service/${service}/deployments/${id}`;
      const named = { ...about(sha), environment: 'production', service };
      // The specification has no event for a deployment that begins or fails.
      const own = (verb: 'started' | 'failed') =>
        tell(`fernhollow-deployment.${verb}`, '0.1.0', {
          subject: id,
          content: {},
          valueStream: { ...named, kind: 'deployment', verb, key },
        });
      return {
        start: () => own('started'),
        finish(works) {
          if (works) {
            tell('service.deployed', '0.3.0', {
              id,
              subject: service,
              content: {
                environment: { id: 'production' },
                artifactId: artifactOf(service, sha),
              },
              valueStream: named,
            });
          } else {
            own('failed');
          }
          return key;
        },
      };
    },
  };
}

/** The image that is built of a commit, as a package URL. */
function artifactOf(service: string, sha: string): string {
  const digest = createHash('sha256').update(sha).digest('hex');
  return `pkg:oci/${service}@sha256%3A${digest}?repository_url=registry.fernhollow.example/finance`;
}
