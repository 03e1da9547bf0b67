import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { GithubOptions } from '../options/GithubOptions';
import { Shape } from '../reading/keepShape';
import { GithubClient } from './createGithubClient';

/** The reading of one repository. */
export interface Reading {
  /** Name under which it is selected. */
  readonly slug: string;
  readonly client: GithubClient;
  readonly options: GithubOptions;
  /** When this run began. */
  readonly now: Instant;
  /** A payload about this repository. */
  payload(
    type: string,
    body: Readonly<Record<string, unknown>>,
  ): ConnectorPayload;
  /** All entries of a short list below the repository. */
  all(path: string, shape: Shape, field?: string): Promise<readonly unknown[]>;
  /**
   * The data of a GraphQL query; undefined where it cannot be asked.
   *
   * @param older - asked instead where this GitHub does not know all of it yet
   */
  query(
    text: string,
    older?: string,
  ): Promise<Readonly<Record<string, any>> | undefined>;
  /** Notes what could not be read, once for each thing. */
  missing(what: string, error: unknown): void;
}
