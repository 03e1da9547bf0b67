import { ArgocdOptions, EnvironmentRule } from '../options/ArgocdOptions';
import { Application } from './Application';

const NAME = 200;
const LABELS = ['environment', 'env', 'app.kubernetes.io/environment'];
/** Words by which names say an environment. */
const WORDS =
  /^(prod|production|prd|live|pre-?prod|stag(e|ing)|stg|uat|qa|tst|test(ing)?|int|integration|perf|demo|sandbox|dev|development)(-?\d+)?$/i;

/** What an application deploys, and where to. */
export interface Place {
  readonly service: string;
  /** Undefined where nothing says it. */
  readonly environment?: string;
}

/**
 * Environment and service of an application. The first that says one: a rule
 * of the options; the label `environment`, `env` or
 * `app.kubernetes.io/environment`; the last part of the application's name
 * after a dash where that is a word for an environment; the last part of the
 * namespace it is deployed to, likewise; that namespace; the cluster. The
 * service is the application's name without the environment.
 */
export function placeOf(
  application: Application,
  options: Pick<ArgocdOptions, 'environments'>,
): Place {
  for (const rule of options.environments) {
    const match = matchRule(rule, application);
    const environment = match && filled(rule.environment, match);
    if (match && environment) {
      const service = rule.service && filled(rule.service, match);
      return {
        environment,
        service: service || serviceOf(application.name, environment),
      };
    }
  }
  const { namespace, cluster } = application.destination;
  const word = environmentWord(application.name);
  const environment =
    LABELS.map(label => application.labels.get(label)).find(Boolean) ??
    word ??
    (namespace && environmentWord(namespace)) ??
    namespace ??
    cluster;
  return {
    service: serviceOf(application.name, environment, word),
    ...(environment && { environment: environment.slice(0, NAME) }),
  };
}

/** The last part of a name where it is a word for an environment; `pre-prod` is one. */
function environmentWord(name: string): string | undefined {
  const last = name.lastIndexOf('-');
  const both = name.slice(name.lastIndexOf('-', last - 1) + 1);
  if (last > 0 && WORDS.test(both)) {
    return both;
  }
  const word = name.slice(last + 1);
  return WORDS.test(word) ? word : undefined;
}

function serviceOf(
  name: string,
  environment: string | undefined,
  word = environmentWord(name),
): string {
  for (const part of [environment, word]) {
    if (part && name.toLowerCase().endsWith(`-${part.toLowerCase()}`)) {
      return name.slice(0, -part.length - 1);
    }
    if (part && name.toLowerCase().startsWith(`${part.toLowerCase()}-`)) {
      return name.slice(part.length + 1);
    }
  }
  return name;
}

/** The match that fills the rule's names, or undefined where a pattern does not fit. */
function matchRule(
  rule: EnvironmentRule,
  { name, destination, project, labels }: Application,
): RegExpExecArray | undefined {
  const sought: readonly (readonly [RegExp | undefined, string | undefined])[] =
    [
      [rule.application, name],
      [rule.namespace, destination.namespace],
      [rule.cluster, destination.cluster],
      [rule.project, project],
      ...Object.entries(rule.labels).map(
        ([label, pattern]) => [pattern, labels.get(label)] as const,
      ),
    ];
  const matches = sought
    .filter(([pattern]) => pattern)
    .map(([pattern, value]) =>
      value === undefined ? null : pattern!.exec(value),
    );
  return matches.every(match => match !== null)
    ? matches.find(match => match.length > 1) ?? matches[0]
    : undefined;
}

/** Puts the groups of a match in place of `$1` and `$<name>`. */
function filled(template: string, match: RegExpExecArray): string {
  return template
    .replace(
      /\$(?:(\d)|<(\w+)>)/g,
      (_, digit, name) =>
        (digit ? match[Number(digit)] : match.groups?.[name]) ?? '',
    )
    .trim()
    .slice(0, NAME);
}
