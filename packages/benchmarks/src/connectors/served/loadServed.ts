import { ServedTool } from './Served';

/** Tools with an API that a backfill reads. */
export const SERVED_TOOLS = [
  'github',
  'gitlab',
  'jira',
  'jenkins',
  'argocd',
  'pagerduty',
] as const;

/** @throws Error where there is no such tool */
export async function loadServed(name: string): Promise<ServedTool> {
  if (!(SERVED_TOOLS as readonly string[]).includes(name)) {
    throw new Error(
      `There is no tool '${name}'; there are ${SERVED_TOOLS.join(', ')}`,
    );
  }
  const module: { default?: ServedTool } & ServedTool = await import(
    `./${name}`
  );
  // A module compiled on the way stands under `default`.
  return module.default ?? module;
}
