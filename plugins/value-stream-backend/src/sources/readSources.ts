import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { BrokenSource, ConfiguredSource } from './ConfiguredSource';
import { createSourceFetch } from './createSourceFetch';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  // Reading goes on from its last page with the next run: this is how long a
  // killed replica keeps the others waiting, no limit to a history's length.
  timeout: { minutes: 5 },
  initialDelay: { seconds: 1 },
};

export interface ReadSources {
  readonly sources: ReadonlyMap<string, ConfiguredSource>;
  readonly broken: readonly BrokenSource[];
}

/**
 * Reads `valueStream.sources`. A source that cannot run is told of by itself
 * and does not stop the others.
 */
export function readSources(
  config: Config,
  connectors: ReadonlyMap<string, Connector>,
): ReadSources {
  const sources = new Map<string, ConfiguredSource>();
  const broken: BrokenSource[] = [];
  const entries = config.getOptionalConfigArray('valueStream.sources') ?? [];
  entries.forEach((entry, index) => {
    const place = `valueStream.sources[${index}]`;
    const id = textOf(entry, 'id');
    try {
      const source = readSource(entry, place, connectors);
      if (sources.has(source.info.id)) {
        throw new InputError(
          `${place}: there is already a source '${source.info.id}'; give each source an id of its own`,
        );
      }
      sources.set(source.info.id, source);
    } catch (error) {
      broken.push({
        id: id && !sources.has(id) ? id : place,
        connector: textOf(entry, 'connector') ?? '',
        message: error instanceof Error ? error.message : String(error),
        whatToDo: `Correct ${place} in the app configuration and restart the backend`,
      });
    }
  });
  return { sources, broken };
}

function readSource(
  entry: Config,
  place: string,
  connectors: ReadonlyMap<string, Connector>,
): ConfiguredSource {
  const id = textOf(entry, 'id');
  if (!id || !/^[A-Za-z0-9][\w.-]*$/.test(id)) {
    throw new InputError(
      `${place}: id must be a name of letters, digits, dots, dashes and underscores`,
    );
  }
  const name = entry.getOptionalString('connector');
  const connector = name === undefined ? undefined : connectors.get(name);
  if (!connector) {
    const known = [...connectors.keys()].sort().join(', ') || 'none installed';
    throw new InputError(
      name === undefined
        ? `${place}: source '${id}' names no connector; known are: ${known}`
        : `${place}: source '${id}' names the unknown connector '${name}'; known are: ${known}`,
    );
  }
  const host = entry.getOptionalString('host');
  return {
    info: { id, connector: connector.id, ...(host !== undefined && { host }) },
    connector,
    options: connector.readOptions(entry.getOptional('options') ?? {}),
    secrets: entry.getOptionalStringArray('secrets') ?? [],
    credentials: readCredentials(entry),
    fetch: createSourceFetch({
      proxy: entry.getOptionalString('proxy'),
      certificateFile: entry.getOptionalString('certificateFile'),
    }),
    schedule: entry.has('schedule')
      ? {
          initialDelay: DEFAULT_SCHEDULE.initialDelay,
          ...readSchedulerServiceTaskScheduleDefinitionFromConfig(
            entry.getConfig('schedule'),
          ),
        }
      : DEFAULT_SCHEDULE,
  };
}

function readCredentials(entry: Config): Readonly<Record<string, string>> {
  const credentials = entry.getOptionalConfig('credentials');
  return Object.fromEntries(
    (credentials?.keys() ?? []).map(name => [
      name,
      credentials!.getString(name),
    ]),
  );
}

/** A text that may be missing or be something else. */
function textOf(entry: Config, name: string): string | undefined {
  const value = entry.getOptional(name);
  return typeof value === 'string' ? value : undefined;
}
