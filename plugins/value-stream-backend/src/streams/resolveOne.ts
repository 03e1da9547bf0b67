import { chooseMostNamed } from '@value-stream/backstage-plugin-value-stream-common';

/** A value that one entity declares for a stream. */
export interface Claim<T extends string = string> {
  readonly value: T;
  readonly by: string;
}

/** What was chosen among the claims; `rivals` is set where they contradict each other. */
export interface Resolved<T extends string = string> {
  readonly value?: T;
  /** All values claimed with who claims each, in words, in order of value. */
  readonly rivals?: string;
}

/**
 * One value out of what several entities claim: the stream's own spec first,
 * then the value claimed most often, then the first in order.
 */
export function resolveOne<T extends string>(
  spec: Claim<T> | undefined,
  claims: readonly Claim<T>[],
): Resolved<T> {
  const all = spec ? [spec, ...claims] : claims;
  const values = [...new Set(all.map(({ value }) => value))].sort();
  return {
    value: spec?.value ?? (chooseMostNamed(claims.map(c => c.value)) as T),
    ...(values.length > 1 && {
      rivals: values
        .map(
          value =>
            `'${value}' (by ${all
              .filter(claim => claim.value === value)
              .map(({ by }) => by)
              .sort()
              .join(', ')})`,
        )
        .join(' and '),
    }),
  };
}
