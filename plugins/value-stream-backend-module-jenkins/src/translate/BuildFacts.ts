import { Selector } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';

/** What was told of one build, by the API or by a notification. */
export interface BuildFacts {
  /** Full name of the job. */
  readonly job: string;
  readonly number: number;
  readonly url?: string;
  /** Jenkins' own class, such as `WorkflowRun`. */
  readonly kind?: string;
  readonly queuedAt?: Instant;
  readonly queueMs?: number;
  readonly startedAt?: Instant;
  readonly finishedAt?: Instant;
  /** Jenkins' own word for how it ended; only together with `finishedAt` or where the end is known to have come. */
  readonly result?: string;
  readonly causes: readonly CauseFacts[];
  readonly revision?: Revision;
  /** Which attempt it is, where it repeats another and all those before it could be read. */
  readonly attempt?: number;
  /** The instant for which all this holds. */
  readonly observedAt: Instant;
  /** Absent where what was told says nothing of what selects the job. */
  readonly selectors?: readonly Selector[];
}

/** Why a build was started. Who started it is never read. */
export interface CauseFacts {
  /** `push`, `schedule`, `manual`, `upstream`, … */
  readonly kind: string;
  /** The build that is built again, or that started this one. */
  readonly build?: { readonly job: string; readonly number: number };
}

/** What was built. */
export interface Revision {
  readonly sha: string;
  readonly branch?: string;
  /** `<host>/<path>` */
  readonly repository?: string;
}
