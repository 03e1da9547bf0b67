import {
  createCalendar,
  DailyThroughput,
  Instant,
  readyInstants,
  throughputHistory,
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
  /** Undefined where no stage tells that an item is ready for release. */
  readonly readiness?: {
    /** Items that became ready on each of the days. */
    readonly history: DailyThroughput;
    /** Items in flow that are ready. */
    readonly open: number;
  };
}

const AWAITING = ['await-release', 'release'];

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
  const days = [
    ...whole.map(({ from }) => from),
    ...(last ? [endOf(last.from)] : []),
  ];
  const known = ({ from }: { from: Instant }) => endOf(from) > beginning;
  const open = timelines.filter(
    ({ state, startedAt, container }) =>
      state === 'open' && startedAt !== null && !container,
  );
  const becameReady = () =>
    throughputHistory(readyInstants(timelines, stream), stream.calendar, {
      from: days[0] ?? window.from,
      to: days[days.length - 1] ?? window.from,
    });
  return {
    history: whole.map(day => (known(day) ? day.items : null)),
    days,
    open: open.length,
    ...(stream.stages.some(stage => AWAITING.includes(stage.class)) && {
      readiness: {
        history: becameReady().map((items, day) =>
          known(whole[day]) ? items : null,
        ),
        open: readyInstants(open, stream).length,
      },
    }),
  };
}
