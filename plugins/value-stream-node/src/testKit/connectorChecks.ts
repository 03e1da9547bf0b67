import { Connector } from '../connector';
import { backfillChecks } from './backfillChecks';
import { ConnectorCheck } from './ConnectorCheck';
import { faultChecks } from './faultChecks';
import { ConnectorFixtures } from './ConnectorFixtures';
import { translateChecks } from './translateChecks';
import { uploadChecks } from './uploadChecks';
import { webhookChecks } from './webhookChecks';

/**
 * Everything a connector must do, as checks to run one by one.
 *
 * @public
 */
export function connectorChecks<Options>(
  connector: Connector<Options>,
  fixtures: ConnectorFixtures,
): readonly ConnectorCheck[] {
  return [
    translateChecks,
    backfillChecks,
    faultChecks,
    uploadChecks,
    webhookChecks,
  ].flatMap(make => make(connector, fixtures));
}
