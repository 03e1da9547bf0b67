import {
  createCalendar,
  DailyThroughput,
  Instant,
  throughputPerDay,
} from '@value-stream/flow-engine';
import { FlowQuestion } from './askFlow';
import { beginningOf } from './beginningOf';
import { QueryContext } from './QueryContext';

/** What forecasts are drawn from. */
export interface ForecastHistory {
  /** Items done on each day that lies whole in the window, unknown before there was anything. */
  readonly history: DailyThroughput;
  /** First instants of the days, and the end of the last. */
  readonly days: readonly Instant[];
  /** Items in flow, which are asked about unless it is said how many. */
  readonly open: number;
}

/** The history of a question about a forecast: the present day is not over yet. */
export async function forecastHistory(
  context: QueryContext,
  { stream, streams, timelines, options: { window } }: FlowQuestion,
): Promise<ForecastHistory> {
  const beginning = await beginningOf(context, streams, window.from);
  const calendar = createCalendar(stream.calendar);
  const endOf = (day: Instant) =>
    calendar.startOfLocalDay(calendar.localDay(day) + 1);
  const whole = throughputPerDay(timelines, stream, window).filter(
    day => day.from >= window.from && endOf(day.from) <= window.to,
  );
  const last = whole[whole.length - 1];
  return {
    history: whole.map(({ from, items }) =>
      endOf(from) > beginning ? items : null,
    ),
    days: [
      ...whole.map(({ from }) => from),
      ...(last ? [endOf(last.from)] : []),
    ],
    open: timelines.filter(
      ({ state, startedAt, container }) =>
        state === 'open' && startedAt !== null && !container,
    ).length,
  };
}
