import { LoggerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_CALENDAR } from '@value-stream/flow-engine';
import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { Knex } from 'knex';
import { canonicalJson } from '../../log/canonicalJson';
import { DeclaredStream } from '../../streams/DeclaredStream';
import { createPipeline } from '../createPipeline';
import { Pipeline } from '../Pipeline';
import { fakeTool, REPOSITORY } from './fakeTool';

export const SOURCE = {
  id: 'tool',
  connector: 'fake',
  secrets: ['secret'],
  options: {},
};

export async function testPipeline(
  database: Knex,
  options: {
    readonly connector?: Connector;
    readonly sources?: readonly object[];
    readonly connectors?: readonly Connector[];
    readonly scheduler?: ReturnType<typeof manualScheduler>;
    readonly logger?: LoggerService;
    readonly now?: () => number;
  } = {},
): Promise<Pipeline> {
  return createPipeline({
    database,
    config: mockServices.rootConfig({
      data: {
        valueStream: {
          sources: (options.sources ?? [SOURCE]) as any,
          actorKeys: [{ id: 'k1', secret: 'for tests' }],
        },
      },
    }),
    logger:
      options.logger ??
      mockServices.logger.mock({
        child: () => mockServices.logger.mock(),
      }),
    scheduler: (options.scheduler ?? manualScheduler()) as any,
    connectors: options.connectors ?? [options.connector ?? fakeTool()],
    now: options.now,
    backoffMs: [1, 1],
  });
}

/** A scheduler whose tasks run when asked, and whose end can be waited for. */
export function manualScheduler() {
  const tasks = new Map<string, (signal: AbortSignal) => Promise<void>>();
  return {
    async scheduleTask(task: {
      id: string;
      fn: (signal: AbortSignal) => Promise<void>;
    }) {
      tasks.set(task.id, task.fn);
    },
    async triggerTask(id: string) {
      await tasks.get(id)!(new AbortController().signal);
    },
  };
}

export const STREAM = 'system:default/payments';
export const ENTITY = 'component:default/api';

/** An entity that owns the made-up repository and project, as member of a stream. */
export async function registerStream(
  database: Knex,
  change: {
    readonly annotations?: Record<string, string>;
    readonly definition?: Partial<DeclaredStream>;
  } = {},
): Promise<void> {
  const definition: DeclaredStream = {
    ref: STREAM,
    name: 'payments',
    title: 'Payments',
    role: 'core',
    supports: [],
    declaredBy: 'implied',
    calendar: DEFAULT_CALENDAR,
    flowItem: 'auto',
    reopenPolicy: 'last-done',
    reopenHorizonMs: 30 * 86_400_000,
    idleLimitMs: 8 * 3_600_000,
    productionEnvironments: ['production'],
    ...change.definition,
  };
  await database('stream')
    .insert({
      ref: STREAM,
      definition: canonicalJson(definition),
      hash: canonicalJson(definition),
      version: 1,
      changed_at: 0,
    })
    .onConflict('ref')
    .merge(['definition', 'hash']);
  await database('entity')
    .insert({
      ref: ENTITY,
      kind: 'component',
      title: 'api',
      digest: 'd',
      data: canonicalJson({
        ref: ENTITY,
        kind: 'component',
        title: 'api',
        annotations: {
          'example.com/repository': REPOSITORY,
          'example.com/project': 'PAY',
          ...change.annotations,
        },
        partOf: [STREAM],
      }),
    })
    .onConflict('ref')
    .merge(['data']);
  await database('stream_member')
    .insert({ stream_ref: STREAM, entity_ref: ENTITY, evidence: 'of it' })
    .onConflict(['stream_ref', 'entity_ref'])
    .ignore();
}
