import { DeploymentSuccess } from '../delivery/DeliveryFacts';
import { day } from './history';

/** A revision that went into production on a day, with what it changed. */
export function deployed(
  on: number,
  revision: string,
  changes: string[] = [],
  more: Partial<DeploymentSuccess> = {},
): DeploymentSuccess {
  return {
    key: `D${on}`,
    service: 'api',
    environment: 'prod-eu',
    revision,
    at: day(on),
    changes,
    baseline: false,
    ...more,
  };
}
