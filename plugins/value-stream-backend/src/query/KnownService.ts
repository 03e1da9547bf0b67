import { Rollout, ServiceDelivery, Window } from '@value-stream/flow-engine';
import { LoadedDelivery } from './loadDeliveryHistory';

/** What is known of one service. */
export interface KnownService {
  readonly figures: ServiceDelivery;
  readonly earlier: ServiceDelivery;
  readonly weeks: readonly {
    readonly from: number;
    readonly whole: boolean;
    readonly figures: ServiceDelivery;
  }[];
  /** In order of instant. */
  readonly rollouts: readonly Rollout[];
  readonly production: readonly string[];
  readonly loaded: LoadedDelivery;
  readonly window: Window;
  /** Keys of deployments and incidents that the reader may read. */
  readonly readable: ReadonlySet<string>;
  /** Entities that the reader may read. */
  readonly visible: ReadonlySet<string>;
}
