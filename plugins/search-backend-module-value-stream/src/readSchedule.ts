import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'search.collators.valueStream.schedule';

const DEFAULT: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  // The streams are read from the catalog first.
  initialDelay: { seconds: 20 },
};

/**
 * How often the indexes are made anew.
 *
 * @throws InputError that names the setting
 */
export function readSchedule(
  config: Config,
): SchedulerServiceTaskScheduleDefinition {
  const own = config.getOptionalConfig(KEY);
  if (!own) {
    return DEFAULT;
  }
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(own);
  } catch (error) {
    throw new InputError(`${KEY} in the configuration is no schedule`, error);
  }
}
