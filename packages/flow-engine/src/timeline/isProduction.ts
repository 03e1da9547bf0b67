import { StreamDefinition } from '../model';

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether a stream counts an environment as production; names compare without case. */
export function isProduction(
  environment: string | undefined,
  { productionEnvironments }: StreamDefinition,
): boolean {
  if (!environment) return false;
  let names = known.get(productionEnvironments);
  if (!names) {
    names = new Set(productionEnvironments.map(name => name.toLowerCase()));
    known.set(productionEnvironments, names);
  }
  return names.has(environment.toLowerCase());
}
