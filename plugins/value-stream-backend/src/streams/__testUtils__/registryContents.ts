import { Registry } from '../Registry';

export const stream = 'value-stream/stream';

export const names = (...values: string[]) => ({
  annotations: { [stream]: values.join(', ') },
});

export function membersOf(registry: Registry): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const { streamRef, entityRef } of registry.members) {
    (result[streamRef] ??= []).push(entityRef);
  }
  return result;
}

export function conflictsOf(registry: Registry): string[] {
  return registry.conflicts.map(
    ({ entityRef, reason, message }) => `${entityRef} ${reason}: ${message}`,
  );
}
