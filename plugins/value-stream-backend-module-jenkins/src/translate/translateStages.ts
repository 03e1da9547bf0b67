import {
  Fields,
  Refusal,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { stageKey } from '../naming/jenkinsKeys';
import { JenkinsOptions } from '../options/JenkinsOptions';
import { BuildFacts } from './BuildFacts';
import { Facts, joinFacts, present } from './Facts';
import { deploymentPlace, translateDeployment } from './translateDeployment';
import { RunFacts, translateRun } from './translateRun';

const ID = 60;
const NAME = 300;
const WORD = 60;
/** Stages that go on have one of these. */
const OPEN = new Set(['IN_PROGRESS', 'PAUSED_PENDING_INPUT']);

/**
 * The stages of a pipeline's build, as runs within it. A stage that was not
 * executed is no fact. One that cannot be read is refused by itself.
 */
export function translateStages(
  description: Fields,
  build: BuildFacts,
  parent: RunFacts,
  options: JenkinsOptions,
): Facts & { readonly refused: readonly Refusal[] } {
  const refused: Refusal[] = [];
  const facts = description.objects('stages').map(stage => {
    try {
      return translateStage(stage, build, parent, options);
    } catch (error) {
      if (!(error instanceof Unusable)) {
        throw error;
      }
      refused.push({ reason: `a stage: ${error.message}` });
      return { activities: [], objects: [] };
    }
  });
  return { ...joinFacts(facts), refused };
}

function translateStage(
  stage: Fields,
  build: BuildFacts,
  parent: RunFacts,
  options: JenkinsOptions,
): Facts {
  const id = stage.requiredText('id', ID);
  const name = stage.cutText('name', NAME) ?? id;
  const status = stage.text('status', WORD);
  if (status === 'NOT_EXECUTED') {
    return { activities: [], objects: [] };
  }
  const startedAt = stage.requiredInstant('startTimeMillis');
  const finished =
    status && OPEN.has(status)
      ? undefined
      : startedAt + stage.requiredWhole('durationMillis', 0);
  const pauseMs = stage.whole('pauseDurationMillis', 0);
  const run: RunFacts = {
    key: stageKey(parent.key, id),
    id: [...parent.id, 'stages', id],
    title: name,
    url: parent.url,
    kind: 'stage',
    startedAt,
    finishedAt: finished,
    result: finished === undefined ? undefined : status,
    revision: build.revision,
    attributes: present({
      name,
      parent: parent.key,
      pauseMs: pauseMs || undefined,
    }) as RunFacts['attributes'],
    observedAt: finished ?? startedAt,
    selectors: parent.selectors,
  };
  const place = deploymentPlace(options.deployments, build.job, name);
  return joinFacts([
    translateRun(run, options),
    ...(place ? [translateDeployment(run, place, build.job, options)] : []),
  ]);
}
