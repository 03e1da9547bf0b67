import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  backtestByWhen,
  backtestHowMany,
  finishesInBatches,
  forecastByWhen,
  forecastHowMany,
  ForecastLevel,
  Instant,
} from '@value-stream/flow-engine';
import { askFlow } from './askFlow';
import { forecastHistory } from './forecastHistory';
import { forecastTrains } from './forecastTrains';
import { isoInstant } from './isoInstant';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';

const DAY_MS = 24 * 60 * 60 * 1000;
const SEED = 1;

/**
 * When so many items will be done and how many in so many days, drawn from
 * the window's own days, today excluded; with how past forecasts fared.
 *
 * @throws NotFoundError, InputError
 */
export async function getForecast(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
  wish: { readonly items?: number; readonly days: number },
): Promise<ApiSchemas['ForecastAnswer']> {
  const question = await askFlow(context, entityRef, query, {
    earlierToo: true,
  });
  const { options, asked } = question;
  const { asOf } = options;
  const past = await forecastHistory(context, question);
  const { history, open } = past;
  const items = wish.items ?? Math.max(1, open);
  const level = (
    { level: share, figure, beyond }: ForecastLevel,
    from?: Instant,
  ) => ({
    level: share,
    figure,
    beyond,
    ...(from !== undefined &&
      figure.kind === 'value' &&
      !beyond && { date: isoInstant(from + figure.value * DAY_MS) }),
  });
  const trains = forecastTrains(past, items, SEED);
  return {
    asked,
    items,
    days: wish.days,
    history: {
      days: history.filter(done => done !== null).length,
      items: history.reduce<number>((sum, done) => sum + (done ?? 0), 0),
    },
    byWhen: forecastByWhen(history, items, { seed: SEED }).map(one =>
      level(one, asOf),
    ),
    howMany: forecastHowMany(history, wish.days, { seed: SEED }).map(one =>
      level(one),
    ),
    backtest: [...backtestByWhen(history, items, { seed: SEED })],
    backtestHowMany: [...backtestHowMany(history, wish.days, { seed: SEED })],
    inBatches: finishesInBatches(history),
    ...(trains && {
      trains: {
        ready: trains.ready,
        unready: trains.unready,
        readiness: trains.readiness.map(one => level(one, asOf)),
        readinessRecord: [...trains.readinessRecord],
        release: trains.release.map(one => level(one, asOf)),
        releaseRecord: [...trains.releaseRecord],
      },
    }),
    seed: SEED,
  };
}
