import {
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { SourceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Connector,
  WebhookRequest,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { KeptUpload } from '../inbox/receiveUpload';
import { RebuildAnswer } from '../projection/rebuildJob';

/** Everything between a tool and the facts. */
export interface Pipeline {
  readonly connectors: ReadonlyMap<string, Connector>;
  /** Schedules backfills and starts translating and projecting. */
  start(): Promise<void>;
  /** Resolves when what was under way has come to a committed end. */
  stop(): Promise<void>;
  /**
   * Resolves when the delivery is durable.
   *
   * @throws NotFoundError where no such source takes deliveries
   * @throws AuthenticationError where no secret fits
   * @throws InputError where the body is not what the tool sends
   */
  receiveWebhook(sourceId: string, request: WebhookRequest): Promise<void>;
  /**
   * Keeps a file as a whole or not at all.
   *
   * @throws NotFoundError where no such source takes files
   * @throws InputError where the file cannot be read
   */
  receiveUpload(
    sourceId: string,
    content: AsyncIterable<Uint8Array>,
    file: { readonly name: string; readonly contentType?: string },
  ): Promise<KeptUpload>;
  /**
   * Begins to read the source's history, if it is not being read already.
   *
   * @throws NotFoundError where no such source has a history to read
   */
  refresh(sourceId: string): Promise<void>;
  /**
   * Stops reading the source's history, on whatever replica, until it is
   * resumed or refreshed. Deliveries are taken in all the same.
   *
   * @throws NotFoundError where no such source has a history to read
   */
  pause(sourceId: string): Promise<void>;
  /** As `pause`, and forgets how far the history was read. */
  cancel(sourceId: string): Promise<void>;
  /** Goes on with a source that was paused, or begins anew with a cancelled one. */
  resume(sourceId: string): Promise<void>;
  /**
   * Translates refused deliveries of a source again: one, or all.
   *
   * @returns how many wait again
   * @throws NotFoundError where there is no such source, or no such delivery is refused
   */
  replay(sourceId: string, deliveryId?: number): Promise<number>;
  listSources(): Promise<SourceAnswer[]>;
  /** Begins to derive all facts from the log, if that is not under way. */
  startRebuild(): Promise<RebuildAnswer>;
  rebuild(): Promise<RebuildAnswer>;
  /** The registry has new entities or streams, or has lost some. */
  registryChanged(change: {
    readonly entityRefs: readonly string[];
    readonly streamRefs: readonly string[];
  }): Promise<void>;
  /** Resolves when nothing waits to be translated or derived. */
  idle(): Promise<void>;
}

export interface PipelineOptions {
  readonly database: Knex;
  /** Where questions are asked, if elsewhere; see `openReader`. */
  readonly reader?: Knex;
  readonly config: RootConfigService;
  readonly logger: LoggerService;
  readonly scheduler: SchedulerService;
  readonly connectors: readonly Connector[];
  readonly now?: () => Instant;
  readonly fetch?: typeof fetch;
  /** Waits between attempts of a backfill, in ms. */
  readonly backoffMs?: readonly number[];
}
