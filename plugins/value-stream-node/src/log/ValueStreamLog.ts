import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Activity, DeliveryObject } from '@value-stream/flow-engine';

/**
 * The log of activities, for modules that give it out.
 *
 * @public
 */
export interface ValueStreamLog {
  /**
   * A page of the log, in the order in which activities were recorded. An
   * activity can be read a minute after it was recorded, so that none appears
   * behind a position that was read.
   *
   * @throws NotAllowedError where the reader lacks the permission to read value streams
   * @throws InputError where the position is none
   */
  readActivities(request: LogRequest): Promise<LogPage>;
  /** The position behind all that can be read now. */
  end(): Promise<string>;
  /** The position that a reader of this name has kept. */
  positionOf(reader: string): Promise<string | undefined>;
  /** Keeps how far a reader has come, over restarts and for all replicas. */
  keepPosition(reader: string, position: string): Promise<void>;
}

/** @public */
export interface LogRequest {
  /** Whose eyes to read with: activities of objects they may not read are left out. `everything` for the backend itself. */
  readonly as: BackstageCredentials | 'everything';
  /** Position of the page before; from the beginning where absent. */
  readonly after?: string;
  /** Activities that are looked at, at most 1,000. */
  readonly limit: number;
}

/** @public */
export interface LogPage {
  readonly activities: readonly Activity[];
  /** The objects that the activities touch, as far as known. */
  readonly objects: readonly DeliveryObject[];
  /** To go on after this page. */
  readonly position: string;
  /** Whether there are more already. */
  readonly more: boolean;
}
