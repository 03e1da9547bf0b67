import { Selector } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Image } from '../naming/imageOf';
import { DeployedSource } from './DeployedSource';

/** An application of Argo CD, as far as it tells of deployments. */
export interface Application {
  readonly name: string;
  readonly namespace: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly project?: string;
  readonly destination: Destination;
  /** It manages other applications, and deploys no service. */
  readonly managesApplications: boolean;
  /** Deployments that went through, oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly operation?: Operation;
  readonly health?: Health;
  /** What runs now. */
  readonly images: readonly Image[];
  /** The instant of the last fact it tells. */
  readonly observedAt: Instant;
  readonly selectors: readonly Selector[];
}

export interface Destination {
  readonly namespace?: string;
  /** Name of the cluster, else its address. */
  readonly cluster?: string;
}

export interface HistoryEntry {
  readonly id: number;
  readonly startedAt?: Instant;
  readonly deployedAt: Instant;
  readonly sources: readonly DeployedSource[];
  readonly initiator: Initiator;
}

/** The last operation of an application. */
export interface Operation {
  /** `Running`, `Succeeded`, `Failed`, `Error`, `Terminating` */
  readonly phase: string;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant;
  /** It is a sync of the whole application that was meant to change something; one of some resources only gets into no history. */
  readonly isDeployment: boolean;
  readonly sources: readonly DeployedSource[];
  readonly initiator: Initiator;
}

export interface Initiator {
  /** As Argo CD names them; must be hashed before it leaves. */
  readonly login?: string;
  readonly automated: boolean;
}

export interface Health {
  /** `Healthy`, `Progressing`, `Degraded`, `Suspended`, `Missing`, `Unknown` */
  readonly status: string;
  /** Since when; older versions do not say. */
  readonly since?: Instant;
  /** When Argo CD last looked. */
  readonly lookedAt?: Instant;
}
