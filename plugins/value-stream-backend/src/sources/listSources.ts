import { SourceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { BrokenSource, ConfiguredSource } from './ConfiguredSource';
import { loadSourceStates, Progress } from './sourceState';

/** Configured sources in the order of their ids, with how they are doing. */
export async function listSources(
  database: Knex,
  sources: ReadonlyMap<string, ConfiguredSource>,
  broken: readonly BrokenSource[],
): Promise<SourceAnswer[]> {
  const states = await loadSourceStates(database);
  const refusals = await countRefusals(database);
  const answers = [...sources.values()].map(
    ({ info, connector }): SourceAnswer => {
      const state = states.get(info.id);
      return {
        id: info.id,
        connector: connector.id,
        title: connector.title,
        ...(info.host !== undefined && { host: info.host }),
        state: state?.state ?? 'never-run',
        parts: [...(state?.parts ?? [])],
        activities: state?.activities ?? 0,
        refusals: refusals.get(info.id) ?? 0,
        acceptsUpload: connector.upload !== undefined,
        acceptsWebhook: connector.webhook !== undefined,
        readsHistory: connector.backfill !== undefined,
        ...present({
          message: state?.message,
          whatToDo: state?.whatToDo,
          progress: state?.progress && progressAnswer(state.progress),
          held: state?.held,
          retryAt: dateText(state?.retryAt),
          lastStartedAt: dateText(state?.lastStartedAt),
          lastSuccessAt: dateText(state?.lastSuccessAt),
          lastEventAt: dateText(state?.lastEventAt),
        }),
      };
    },
  );
  const failed = broken.map(
    ({ id, connector, message, whatToDo }): SourceAnswer => ({
      id,
      connector,
      title: connector || id,
      state: 'failed',
      message,
      whatToDo,
      parts: [],
      activities: states.get(id)?.activities ?? 0,
      refusals: refusals.get(id) ?? 0,
      acceptsUpload: false,
      acceptsWebhook: false,
      readsHistory: false,
    }),
  );
  return [...answers, ...failed].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** With an estimate of the time that is left, from the rate of this run. */
function progressAnswer({
  measured,
  ...progress
}: Progress): SourceAnswer['progress'] {
  const { done, total } = progress;
  const read = measured && done - measured.fromDone;
  if (!measured || !read || read <= 0 || total === undefined) {
    return progress;
  }
  const left = Math.max(0, total - done);
  return {
    ...progress,
    remainingMs: Math.round(((measured.at - measured.from) * left) / read),
  };
}

async function countRefusals(
  database: Knex,
): Promise<ReadonlyMap<string, number>> {
  const rows: { source_id: string; n: number | string }[] = await database(
    'refusal',
  )
    .groupBy('source_id')
    .select('source_id')
    .count({ n: '*' });
  return new Map(rows.map(row => [row.source_id, Number(row.n)]));
}

function dateText(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

function present<T extends object>(
  values: T,
): {
  [Name in keyof T]?: Exclude<T[Name], undefined>;
} {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as { [Name in keyof T]?: Exclude<T[Name], undefined> };
}
