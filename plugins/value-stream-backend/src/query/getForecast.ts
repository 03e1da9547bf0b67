import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  backtestByWhen,
  createCalendar,
  DailyThroughput,
  finishesInBatches,
  forecastByWhen,
  forecastHowMany,
  ForecastLevel,
  Instant,
  throughputPerDay,
  Window,
  WorkingCalendar,
} from '@value-stream/flow-engine';
import { askFlow } from './askFlow';
import { beginningOf } from './beginningOf';
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
  const { stream, streams, timelines, options, asked } = await askFlow(
    context,
    entityRef,
    query,
  );
  const { window, asOf } = options;
  const history = wholeDays(
    throughputPerDay(timelines, stream, window),
    window,
    createCalendar(stream.calendar),
    await beginningOf(context, streams, window.from),
  );
  const open = timelines.filter(
    ({ state, startedAt, container }) =>
      state === 'open' && startedAt !== null && !container,
  ).length;
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
    inBatches: finishesInBatches(history),
    seed: SEED,
  };
}

/**
 * Items done on each day that lies whole in the window, unknown before there
 * was anything: the present day is not over yet.
 */
function wholeDays(
  days: readonly { readonly from: Instant; readonly items: number }[],
  { from, to }: Window,
  calendar: WorkingCalendar,
  beginning: Instant,
): DailyThroughput {
  const endOf = (day: Instant) =>
    calendar.startOfLocalDay(calendar.localDay(day) + 1);
  return days
    .filter(day => day.from >= from && endOf(day.from) <= to)
    .map(day => (endOf(day.from) > beginning ? day.items : null));
}
