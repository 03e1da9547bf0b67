import { Band } from '@value-stream/backstage-plugin-value-stream-react';

/**
 * Heights of the bands from cumulated counts: what is at or beyond a stage
 * less what is at or beyond the next. The last stage comes first, at the
 * bottom; stages that hold nothing on any day are left out.
 */
export function bandHeights(
  stages: readonly { readonly id: string; readonly name: string }[],
  days: readonly (readonly number[])[],
): readonly Band[] {
  return stages
    .map(({ id, name }, stage) => ({
      id,
      name,
      heights: days.map(bands => bands[stage] - (bands[stage + 1] ?? 0)),
    }))
    .filter(({ heights }) => heights.some(height => height > 0))
    .reverse();
}
