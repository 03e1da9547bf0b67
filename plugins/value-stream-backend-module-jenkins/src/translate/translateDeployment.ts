import { identityOf } from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes, Instant } from '@value-stream/flow-engine';
import { deploymentKey } from '../naming/jenkinsKeys';
import { DeploymentRule, JenkinsOptions } from '../options/JenkinsOptions';
import { Facts, present } from './Facts';
import { RunFacts } from './translateRun';
import { verdictOf } from './verdictOf';

const NAME = 200;

/** Where a run is a deployment, by a rule of the options. */
export interface DeploymentPlace {
  readonly environment: string;
  readonly service?: string;
}

/**
 * The deployment that a build, or one of its stages, is; the first rule that
 * fits counts.
 *
 * @param stage - name of the stage, undefined for the build itself
 */
export function deploymentPlace(
  rules: readonly DeploymentRule[],
  job: string,
  stage: string | undefined,
): DeploymentPlace | undefined {
  for (const rule of rules) {
    const ofJob = rule.job?.exec(job);
    const ofStage = stage === undefined ? undefined : rule.stage?.exec(stage);
    const fits =
      (ofJob || !rule.job) && (ofStage || (stage === undefined && !rule.stage));
    if (fits) {
      const groups = ofStage ?? ofJob;
      const environment = filled(rule.environment, groups);
      const service = rule.service && filled(rule.service, groups);
      if (environment) {
        return { environment, ...(service && { service }) };
      }
    }
  }
  return undefined;
}

/**
 * The deployment of a run. An attempt that Jenkins skipped never happened; one
 * that was aborted or ended in a word that is not known failed.
 */
export function translateDeployment(
  run: RunFacts,
  place: DeploymentPlace,
  job: string,
  options: JenkinsOptions,
): Facts {
  const { revision, startedAt, finishedAt, result } = run;
  const verdict = result && verdictOf(result, options);
  if (verdict === 'skipped') {
    return { activities: [], objects: [] };
  }
  const key = deploymentKey(run.key);
  const attributes = present({
    environment: place.environment,
    // What is built may not be known before the end.
    service:
      place.service ??
      revision?.repository ??
      (finishedAt === undefined ? undefined : job),
    revision: revision?.sha,
  }) as Attributes;
  const activity = (verb: string, occurredAt: Instant, id: string) => ({
    identity: identityOf('jenkins', ...run.id, 'deployment', id),
    kind: 'deployment' as const,
    verb,
    occurredAt,
    objects: [
      { key, qualifier: 'subject' },
      { key: run.key, qualifier: 'run' },
      ...(revision?.repository
        ? [
            {
              key: `git:${revision.repository}@${revision.sha}`,
              qualifier: 'revision',
            },
          ]
        : []),
    ],
    attributes,
  });
  return {
    activities: [
      ...(startedAt === undefined
        ? []
        : [activity('started', startedAt, 'started')]),
      ...(finishedAt === undefined
        ? []
        : [
            activity(
              verdict === 'passed' ? 'succeeded' : 'failed',
              finishedAt,
              'finished',
            ),
          ]),
    ],
    objects: [
      {
        key,
        kind: 'deployment',
        observedAt: run.observedAt,
        ...present({
          title: run.title,
          url: run.url,
          originalType: run.kind,
          originalStatus: result,
          selectors: run.selectors,
        }),
        attributes: present({
          ...attributes,
          repository: revision?.repository,
        }) as Attributes,
      },
    ],
  };
}

/** Puts the groups of a match in place of `$1` and `$<name>`. */
function filled(
  template: string,
  match: RegExpExecArray | null | undefined,
): string {
  return template
    .replace(
      /\$(?:(\d)|<(\w+)>)/g,
      (_, digit, name) =>
        (digit ? match?.[Number(digit)] : match?.groups?.[name]) ?? '',
    )
    .trim()
    .slice(0, NAME);
}
