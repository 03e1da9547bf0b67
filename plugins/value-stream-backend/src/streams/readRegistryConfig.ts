import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  readCalendar,
  readStages,
} from '@value-stream/backstage-plugin-value-stream-common';
import {
  CalendarDefinition,
  DEFAULT_CALENDAR,
} from '@value-stream/flow-engine';
import { RegistryConfig, StageTemplate } from './RegistryConfig';

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_STREAMS = ['system', 'domain', 'none'] as const;
const REOPEN_POLICIES = [
  'last-done',
  'first-done',
  'cumulative-active',
] as const;

/**
 * Reads what `valueStream` in configuration says about streams.
 *
 * @throws InputError that names the key and what to write instead.
 */
export function readRegistryConfig(root: Config): RegistryConfig {
  const config = root.getOptionalConfig('valueStream');
  const calendar = config?.has('calendar')
    ? calendarAt('valueStream.calendar', config.get('calendar'))
    : DEFAULT_CALENDAR;
  return {
    defaultStreams: choice(
      'valueStream.defaultStreams',
      config?.getOptionalString('defaultStreams') ?? 'system',
      DEFAULT_STREAMS,
    ),
    calendar,
    calendars: new Map(
      (config?.getOptionalConfig('calendars')?.keys() ?? []).map(name => [
        name,
        calendarAt(
          `valueStream.calendars.${name}`,
          config!.get(['calendars', name].join('.')),
          calendar,
        ),
      ]),
    ),
    stageTemplates: new Map(
      (config?.getOptionalConfig('stageTemplates')?.keys() ?? []).map(name => [
        name,
        templateAt(name, config!.getConfig(`stageTemplates.${name}`)),
      ]),
    ),
    productionEnvironments: config?.getOptionalStringArray(
      'productionEnvironments',
    ) ?? ['prod', 'production'],
    idleLimitMs: duration(config, 'idleLimit') ?? workingDayMs(calendar),
    reopenPolicy: choice(
      'valueStream.reopenPolicy',
      config?.getOptionalString('reopenPolicy') ?? 'last-done',
      REOPEN_POLICIES,
    ),
    reopenHorizonMs: duration(config, 'reopenHorizon') ?? 30 * DAY_MS,
  };
}

function calendarAt(
  key: string,
  value: unknown,
  base: CalendarDefinition = DEFAULT_CALENDAR,
): CalendarDefinition {
  const read = readCalendar(value, base);
  if ('problems' in read) {
    throw new InputError(`${key}: ${read.problems.join('; ')}`);
  }
  return read.calendar;
}

function templateAt(name: string, config: Config): StageTemplate {
  const key = `valueStream.stageTemplates.${name}`;
  const read = readStages(config.getOptional('stages'));
  if ('problems' in read) {
    throw new InputError(`${key}: ${read.problems.join('; ')}`);
  }
  const commitment = config.getOptionalString('commitment');
  if (commitment && !read.stages.some(({ id }) => id === commitment)) {
    throw new InputError(
      `${key}.commitment: '${commitment}' is none of its stages ${read.stages
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
  return { stages: read.stages, ...(commitment && { commitment }) };
}

function choice<T extends string>(
  key: string,
  value: string,
  choices: readonly T[],
): T {
  const found = choices.find(candidate => candidate === value);
  if (!found) {
    throw new InputError(
      `${key} is '${value}'; it must be one of ${choices.join(', ')}`,
    );
  }
  return found;
}

function duration(config: Config | undefined, key: string): number | undefined {
  return config?.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : undefined;
}

/** Length of one working day. */
function workingDayMs(calendar: CalendarDefinition): number {
  return calendar.workingHours.reduce(
    (sum, [from, to]) => sum + (to - from) * 60_000,
    0,
  );
}
