import { Connector } from '../connector';
import { ConnectorFixtures } from './ConnectorFixtures';

/**
 * One thing that every connector must do.
 *
 * @public
 */
export interface ConnectorCheck {
  /** A sentence with the connector as its subject. */
  readonly name: string;
  /** @throws Error that says what the connector did instead. */
  run(): void | Promise<void>;
}

/** Makes the checks that apply to a connector with these fixtures. */
export type CheckMaker = (
  connector: Connector<any>,
  fixtures: ConnectorFixtures,
) => readonly ConnectorCheck[];
