import { Figure, StreamDefinition, Timeline } from '../model';
import { ratioFigure } from '../figure/figure';
import { quantilesOf } from '../figure/quantileFigure';
import { BacktestLevel } from './judgePast';
import { stageResidence } from './stageResidence';

const WEEK = 7 * 86_400_000;
const QUANTILES = [
  ['p50', 0.5],
  ['p75', 0.75],
  ['p85', 0.85],
  ['p95', 0.95],
] as const;

/**
 * Holds each done item to the forecast of one item as it stood at the
 * beginning of the week in which the item had stood in the stage so long,
 * resting on the items that were done by then: the share that took no longer,
 * at each quantile. Items for which there was no forecast yet are not judged.
 * Weeks are counted from the first item.
 *
 * @public
 */
export function backtestItem(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  stageId: string,
  ageMs: number,
): readonly BacktestLevel[] {
  const stood = [...stageResidence(timelines, stream, stageId, ageMs)].sort(
    (a, b) => a.at - b.at,
  );
  const ended = [...stood].sort((a, b) => a.doneAt - b.doneAt);
  const judged = QUANTILES.map(() => 0);
  const kept = QUANTILES.map(() => 0);
  const known: number[] = [];
  let week = -1;
  let forecast: readonly Figure[] = [];
  for (const { at, doneAt } of stood) {
    const own = Math.floor((at - stood[0].at) / WEEK);
    if (own > week) {
      week = own;
      const begin = stood[0].at + own * WEEK;
      while (ended[known.length].doneAt < begin) {
        const { at: since, doneAt: until } = ended[known.length];
        known.push(until - since);
      }
      const quantiles = quantilesOf(known, 'ms');
      forecast = QUANTILES.map(([name]) => quantiles[name]);
    }
    forecast.forEach((figure, i) => {
      if (figure.kind === 'unknown') return;
      judged[i]++;
      if (doneAt - at <= figure.value) kept[i]++;
    });
  }
  return QUANTILES.map(([, level], i) => ({
    level,
    kept: ratioFigure(kept[i], judged[i], judged[i], 'share of past forecasts'),
  }));
}
