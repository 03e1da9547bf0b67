import { Connector } from '../connector';
import { backfillChecks } from './backfillChecks';
import { ConnectorCheck } from './ConnectorCheck';
import { ConnectorFixtures } from './ConnectorFixtures';
import { translateChecks } from './translateChecks';
import { uploadChecks } from './uploadChecks';
import { webhookChecks } from './webhookChecks';

const TIMEOUT_MS = 120_000;

/**
 * Everything a connector must do, as checks to run one by one.
 *
 * @public
 */
export function connectorChecks<Options>(
  connector: Connector<Options>,
  fixtures: ConnectorFixtures,
): readonly ConnectorCheck[] {
  return [translateChecks, backfillChecks, uploadChecks, webhookChecks].flatMap(
    make => make(connector, fixtures),
  );
}

/**
 * Declares a jest test for each check. Every connector's tests call it.
 *
 * @public
 */
export function describeConnector<Options>(
  connector: Connector<Options>,
  fixtures: ConnectorFixtures,
): void {
  describe(`connector ${connector.id}`, () => {
    for (const check of connectorChecks(connector, fixtures)) {
      it(check.name, async () => check.run(), TIMEOUT_MS);
    }
    it('brings fixtures for every way in that it offers', () => {
      for (const way of ['backfill', 'upload', 'webhook'] as const) {
        expect([way, Boolean(fixtures[way])]).toEqual([
          way,
          Boolean(connector[way]),
        ]);
      }
    });
  });
}
