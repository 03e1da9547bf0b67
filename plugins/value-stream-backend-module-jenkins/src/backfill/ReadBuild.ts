/** A build as the API gives it, as far as reading it needs. */
export interface ReadBuild {
  readonly number?: unknown;
  readonly building?: unknown;
  readonly result?: unknown;
  readonly timestamp?: unknown;
  readonly queueId?: unknown;
  readonly actions?: unknown;
  readonly _class?: unknown;
}

/** Undefined where the build does not say it; translate refuses it then. */
export function numberOf({ number }: ReadBuild): number | undefined {
  return Number.isSafeInteger(number) && (number as number) > 0
    ? (number as number)
    : undefined;
}

/** Whether a build goes on; Jenkins gives some that go on a result already. */
export function isRunning(build: ReadBuild): boolean {
  return build.building === true || typeof build.result !== 'string';
}
