import { Figure, MapOptions, StreamDefinition, Timeline } from '../model';
import { known, stated, unknown } from '../figure/figure';
import { stageTimes } from './stageTimes';
import { workItemAges } from './workItemAges';

/**
 * How many of the items in flow have stood in their stage longer than 85 % of
 * the items done in the window stood there. Those in a stage without a p85
 * are left out; where that is all of them, nothing is known.
 *
 * @public
 */
export function itemsPastExpectation(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): Figure {
  const { clock, asOf, window } = options;
  const limits = new Map(
    stageTimes(timelines, stream, options).flatMap(({ p85 }, order) =>
      p85.kind === 'value' ? [[stream.stages[order].id, p85.value]] : [],
    ),
  );
  const ages = workItemAges(timelines, stream, clock, asOf);
  const judged = ages.flatMap(({ stageId, stageAgeMs }) => {
    const limit = limits.get(stageId ?? '');
    return limit === undefined ? [] : [stageAgeMs > limit];
  });
  const without = ages.length - judged.length;
  const leftOut =
    without > 0 ? [{ reason: 'no-expectation' as const, n: without }] : [];
  const figure =
    ages.length > 0 && judged.length === 0
      ? unknown('too-few-samples')
      : known(judged.filter(Boolean).length, 'items', judged.length, 'count');
  return stated(figure, window, leftOut);
}
