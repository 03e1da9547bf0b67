import {
  Activity,
  DeliveryObject,
  ItemHistory,
  StreamDefinition,
} from '../model';

/** Follows what happens to merged work, until it is delivered. */
export interface DeliveryWatch {
  /** Takes in a fact of a run, approval, release or deployment; true where it makes a later backward step a return. */
  apply(activity: Activity): boolean;
  readonly running: 'release' | 'verify' | 'await-approval' | undefined;
  readonly delivered: boolean;
}

const text = (value: unknown) =>
  typeof value === 'string' ? value : undefined;

function servicesOf(objects: Iterable<DeliveryObject | undefined>): string[] {
  const services = new Set<string>();
  for (const object of objects) {
    const named = object?.attributes.services;
    if (Array.isArray(named)) {
      for (const service of named) services.add(String(service));
    }
  }
  return [...services];
}

/**
 * Delivered when every service the work touches (attribute `services` of the
 * change or its commits; any one where none is named) has had a successful
 * production deployment that contains it, and its flag, a release with the
 * attribute `flag`, is enabled.
 */
export function createDeliveryWatch(
  own: ReadonlySet<string>,
  downstream: ReadonlySet<string>,
  history: ItemHistory,
  stream: StreamDefinition,
): DeliveryWatch {
  const objects = new Map(history.objects.map(o => [o.key, o]));
  const services = servicesOf([...own].map(key => objects.get(key)));
  const flags = new Set(
    [...downstream].filter(key => objects.get(key)?.attributes.flag === true),
  );
  const production = new Set(
    stream.productionEnvironments.map(name => name.toLowerCase()),
  );
  const deploying = new Set<string>();
  const executing = new Set<string>();
  const awaiting = new Set<string>();
  const deployed = new Set<string>();
  let released = false;
  let anyDeployed = false;
  let failed = false;

  function deployment(activity: Activity): boolean {
    const key = activity.objects[0].key;
    const known = objects.get(key)?.attributes;
    const environment =
      text(activity.attributes.environment) ?? text(known?.environment);
    if (!environment || !production.has(environment.toLowerCase()))
      return false;
    if (activity.verb === 'started') {
      const again = failed;
      deploying.add(key);
      return again;
    }
    deploying.delete(key);
    if (activity.verb === 'succeeded') {
      anyDeployed = true;
      failed = false;
      const service = text(activity.attributes.service) ?? text(known?.service);
      if (service) deployed.add(service);
    }
    if (activity.verb !== 'failed') return false;
    failed = true;
    return true;
  }

  function run(activity: Activity): boolean {
    const key = activity.objects[0].key;
    if (activity.verb === 'started') {
      const again = failed;
      executing.add(key);
      return again;
    }
    if (activity.verb !== 'finished') return false;
    executing.delete(key);
    failed = activity.attributes.verdict === 'failed';
    return failed;
  }

  return {
    apply(activity) {
      const key = activity.objects[0].key;
      switch (activity.kind) {
        case 'deployment':
          return deployment(activity);
        case 'run':
          return run(activity);
        case 'approval':
          if (activity.verb === 'requested') awaiting.add(key);
          else awaiting.delete(key);
          return false;
        case 'release':
          if (activity.verb === 'enabled') flags.delete(key);
          if (activity.verb === 'published') released = true;
          return false;
        default:
          return false;
      }
    },
    get running() {
      if (deploying.size > 0) return 'release';
      if (executing.size > 0) return 'verify';
      return awaiting.size > 0 ? 'await-approval' : undefined;
    },
    get delivered() {
      if (flags.size > 0) return false;
      if (history.deliveredBy === 'releases') return released;
      return (
        history.deliveredBy === 'deployments' &&
        anyDeployed &&
        services.every(service => deployed.has(service))
      );
    },
  };
}
