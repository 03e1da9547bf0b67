// Declares tests for others, so it exports and takes titles from the checks.
/* eslint-disable jest/no-export, jest/valid-title, jest/expect-expect */
import { Connector } from '../connector';
import { connectorChecks } from './connectorChecks';
import { ConnectorFixtures } from './ConnectorFixtures';

const TIMEOUT_MS = 120_000;

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
