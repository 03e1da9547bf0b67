import {
  Selector,
  TranslateContext,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes } from '@value-stream/flow-engine';
import { ArgocdOptions } from '../options/ArgocdOptions';
import { Application } from './Application';
import { Place } from './placeOf';

/** An application with everything that its facts need. */
export interface Deploying {
  readonly application: Application;
  readonly place: Place;
  /** Attributes of all its deployments. */
  readonly common: Attributes;
  /** `argocd:<host>/<namespace>/<application>` */
  readonly key: string;
  /** Argo CD's own name of it, for identities. */
  readonly id: readonly string[];
  readonly url?: string;
  readonly selectors: readonly Selector[];
  readonly context: TranslateContext<ArgocdOptions>;
}
