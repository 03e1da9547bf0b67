import { Activity, ItemHistory, StreamDefinition } from '../model';
import { Linked } from './HistoryIndex';
import { isProduction } from './isProduction';

/** Follows what happens to merged work, until it is delivered. */
export interface DeliveryWatch {
  /** Takes in a fact of a run, approval, release or deployment; true where it makes a later backward step a return. */
  apply(activity: Activity, subject: Linked): boolean;
  /** What is under way, or awaited; undefined where nothing is. */
  running(): 'release' | 'verify' | 'await-approval' | undefined;
  delivered(): boolean;
}

const text = (value: unknown) =>
  typeof value === 'string' ? value : undefined;

function servicesOf(own: readonly Linked[]): ReadonlySet<string> | undefined {
  let services: Set<string> | undefined;
  for (const { object } of own) {
    const named = object?.attributes.services;
    if (!Array.isArray(named)) continue;
    services ??= new Set();
    for (const service of named) services.add(String(service));
  }
  return services;
}

/**
 * Delivered when every service the work touches (attribute `services` of the
 * change or its commits; any one where none is named) has had a successful
 * production deployment that contains it, and its flag, a release with the
 * attribute `flag`, is enabled.
 */
export function createDeliveryWatch(
  own: readonly Linked[],
  downstream: readonly Linked[],
  deliveredBy: ItemHistory['deliveredBy'],
  stream: StreamDefinition,
): DeliveryWatch {
  const services = servicesOf(own);
  const watch = downstream;
  const underWay = { deployment: 0, run: 0, approval: 0 };
  let flags: Set<Linked> | undefined;
  for (const one of downstream) {
    if (one.object?.attributes.flag === true) (flags ??= new Set()).add(one);
  }
  let deployed: Set<string> | undefined;
  let released = false;
  let anyDeployed = false;
  let failed = false;

  function begin(kind: keyof typeof underWay, subject: Linked): void {
    if (subject.underWayIn === watch) return;
    subject.underWayIn = watch;
    underWay[kind]++;
  }

  function end(kind: keyof typeof underWay, subject: Linked): void {
    if (subject.underWayIn !== watch) return;
    subject.underWayIn = undefined;
    underWay[kind]--;
  }

  function deployment({ verb, attributes }: Activity, subject: Linked) {
    const known = subject.object?.attributes;
    const environment =
      text(attributes.environment) ?? text(known?.environment);
    if (!isProduction(environment, stream)) return false;
    if (verb === 'started') {
      begin('deployment', subject);
      return failed;
    }
    end('deployment', subject);
    if (verb === 'succeeded') {
      anyDeployed = true;
      failed = false;
      const service = text(attributes.service) ?? text(known?.service);
      if (service && services) (deployed ??= new Set()).add(service);
    }
    if (verb !== 'failed') return false;
    failed = true;
    return true;
  }

  function run({ verb, attributes }: Activity, subject: Linked): boolean {
    if (verb === 'started') {
      begin('run', subject);
      return failed;
    }
    if (verb !== 'finished') return false;
    end('run', subject);
    failed = attributes.verdict === 'failed';
    return failed;
  }

  return {
    apply(activity, subject) {
      switch (activity.kind) {
        case 'deployment':
          return deployment(activity, subject);
        case 'run':
          return run(activity, subject);
        case 'approval':
          if (activity.verb === 'requested') begin('approval', subject);
          else end('approval', subject);
          return false;
        case 'release':
          if (activity.verb === 'enabled') flags?.delete(subject);
          if (activity.verb === 'published') released = true;
          return false;
        default:
          return false;
      }
    },
    running() {
      if (underWay.deployment > 0) return 'release';
      if (underWay.run > 0) return 'verify';
      return underWay.approval > 0 ? 'await-approval' : undefined;
    },
    delivered() {
      if (flags?.size) return false;
      if (deliveredBy === 'releases') return released;
      if (deliveredBy !== 'deployments' || !anyDeployed) return false;
      if (services) {
        for (const service of services) {
          if (!deployed?.has(service)) return false;
        }
      }
      return true;
    },
  };
}
