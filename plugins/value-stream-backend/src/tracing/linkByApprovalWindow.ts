import { Instant } from '@value-stream/flow-engine';
import { LinkRow } from './LinkRow';
import { ServiceDeployment } from './ServiceDeployment';

export const APPROVAL_WINDOW_RULE = 'linkByApprovalWindow';

const WINDOW_MS = 24 * 3_600_000;

/** An approval of which nothing else says what it approves. */
export interface LooseApproval {
  readonly key: string;
  readonly requestedAt: Instant;
  readonly grantedAt?: Instant;
  readonly environment?: string;
}

/**
 * An approval that names nothing approves the first deployment of the same
 * service that began between its request and a day after it was granted.
 */
export function linkByApprovalWindow(
  { key, requestedAt, grantedAt, environment }: LooseApproval,
  deployments: readonly ServiceDeployment[],
  productionEnvironments: readonly string[],
): readonly LinkRow[] {
  const names = (
    environment === undefined ? productionEnvironments : [environment]
  ).map(name => name.toLowerCase());
  const [first] = deployments
    .filter(
      deployment =>
        names.includes(deployment.environment.toLowerCase()) &&
        deployment.beganAt >= requestedAt &&
        deployment.beganAt <= (grantedAt ?? requestedAt) + WINDOW_MS,
    )
    .sort((a, b) => a.beganAt - b.beganAt || (a.key < b.key ? -1 : 1));
  return first === undefined
    ? []
    : [
        {
          from_key: key,
          to_key: first.key,
          relation: 'approves',
          method: 'service-window',
          confidence: 500,
          evidence:
            'The first deployment of the same service within a day of it',
          rule: APPROVAL_WINDOW_RULE,
        },
      ];
}
