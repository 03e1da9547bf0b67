/**
 * Options of an Argo CD source.
 *
 * @public
 */
export interface ArgocdOptions {
  /** Address of Argo CD with its path, without a slash at the end; `https://<host>` of the source where absent. */
  readonly baseUrl?: string;
  /** Name of this Argo CD in the annotation `argocd/instance-name`; without it every instance name means this one. */
  readonly instance?: string;
  /** Names of applications to read besides those that entities select; `*` is all. */
  readonly applications: readonly string[];
  /** Rules that say environment and service, before the usual rule. */
  readonly environments: readonly EnvironmentRule[];
  /** How long after a deployment a degraded application means that it failed, in ms. */
  readonly degradedWithinMs: number;
  /** How long changes are watched after each reading, in ms; 0 is not at all. */
  readonly watchMs: number;
}

/**
 * Says environment and service of applications for which all its patterns
 * fit. `$1` and `$<name>` stand for groups of the first pattern that has them,
 * in the order application, namespace, cluster, project, labels.
 *
 * @public
 */
export interface EnvironmentRule {
  /** Regular expression over the whole name of the application. */
  readonly application?: RegExp;
  /** … of the namespace it is deployed to. */
  readonly namespace?: RegExp;
  /** … of the name or address of the cluster it is deployed to. */
  readonly cluster?: RegExp;
  readonly project?: RegExp;
  /** Regular expressions over the whole values of labels. */
  readonly labels: Readonly<Record<string, RegExp>>;
  readonly environment: string;
  readonly service?: string;
}
