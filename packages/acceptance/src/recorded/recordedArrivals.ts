import {
  ConnectorPayload,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Arrival } from '../chain/arrivals';
import { declareStream } from '../pipeline/declareStream';
import { OpenPipelineOptions } from '../pipeline/openPipeline';
import { argocd } from './argocd';
import { cdevents } from './cdevents';
import { github } from './github';
import { gitlab } from './gitlab';
import { jenkins } from './jenkins';
import { jira } from './jira';
import { pagerduty } from './pagerduty';
import { RecordedTool } from './RecordedTool';

/** About so many payloads of a tool by each way: each order of arrival takes all of them in anew. */
const OF_EACH_WAY = 24;
const LEAST_OF_TYPE = 2;
const ENTITIES_OF_A_TOOL = 4;
const HOUR_MS = 3_600_000;

const TOOLS: readonly RecordedTool[] = [
  github,
  gitlab,
  jira,
  jenkins,
  argocd,
  pagerduty,
  cdevents,
];

/** Arrivals of all tools, and a world in which they are taken in. */
export interface RecordedWorld {
  readonly arrivals: readonly Arrival[];
  readonly world: Pick<
    OpenPipelineOptions,
    'connectors' | 'sources' | 'entities' | 'streams'
  >;
}

/**
 * Real payloads of all tools that translate takes and that say when what they
 * tell of happened, some of each type, with components that are annotated for
 * what they tell of, all in one stream.
 */
export async function recordedArrivals(data: string): Promise<RecordedWorld> {
  const arrivals: Arrival[] = [];
  const entities: OpenPipelineOptions['entities'][number][] = [];
  for (const tool of TOOLS) {
    const read = await tool.read(data);
    const objects: ObjectFact[] = [];
    for (const origin of ['backfill', 'webhook'] as const) {
      for (const payload of someOfEachType(read[origin])) {
        const [told, later] = [0, HOUR_MS].map(receivedAt =>
          tool.connector.translate(payload, {
            source: tool.source,
            options: tool.connector.readOptions(tool.source.options ?? {}),
            origin,
            receivedAt,
            hashActor: () => 'k1:hash',
          }),
        );
        // A fact without a time of its own is dated by when it came, which differs here.
        const isDated = JSON.stringify(told) === JSON.stringify(later);
        if (isDated && !told.refused.length) {
          objects.push(...told.objects);
          arrivals.push({ source: tool.source.id, origin, payload });
        }
      }
    }
    entities.push(...componentsFor(tool.source.id, objects));
  }
  return {
    arrivals,
    world: {
      connectors: TOOLS.map(({ connector }) => connector),
      sources: TOOLS.map(({ source }) => source),
      entities,
      streams: [
        {
          definition: declareStream('recorded'),
          members: entities.map(({ ref }) => ref),
        },
      ],
    },
  };
}

/** Some of each type, from the first to the last in even steps. */
function someOfEachType(
  payloads: readonly ConnectorPayload[],
): readonly ConnectorPayload[] {
  const byType = new Map<string, ConnectorPayload[]>();
  for (const payload of payloads) {
    byType.set(payload.type, [...(byType.get(payload.type) ?? []), payload]);
  }
  const most = Math.max(
    LEAST_OF_TYPE,
    Math.floor(OF_EACH_WAY / Math.max(1, byType.size)),
  );
  return [...byType.values()].flatMap(all => {
    const step = Math.max(1, all.length / most);
    return Array.from(
      { length: Math.min(most, all.length) },
      (_, index) => all[Math.floor(index * step)],
    );
  });
}

/** A component for each annotation value by which the first objects are selected. */
function componentsFor(
  source: string,
  objects: readonly ObjectFact[],
): OpenPipelineOptions['entities'] {
  const values = new Map(
    objects
      .flatMap(({ selectors = [] }) => selectors)
      .filter(({ annotation }) => annotation !== 'entity')
      .map(selector => [`${selector.annotation}=${selector.value}`, selector]),
  );
  return [...values.values()]
    .slice(0, ENTITIES_OF_A_TOOL)
    .map(({ annotation, value }, index) => ({
      ref: `component:default/${source}-${index}`,
      kind: 'component',
      title: `${source} ${index}`,
      annotations: { [annotation]: value },
      partOf: [],
    }));
}
