/**
 * The checks that every connector must pass.
 *
 * @packageDocumentation
 */
export type { ConnectorCheck } from './ConnectorCheck';
export type {
  BackfillFixture,
  ConnectorFixtures,
  SameFact,
} from './ConnectorFixtures';
export { connectorChecks } from './connectorChecks';
export { describeConnector } from './describeConnector';
export { startToolServer } from './startToolServer';
export type {
  PlayedAnswer,
  PlayedRequest,
  ToolServer,
} from './startToolServer';
