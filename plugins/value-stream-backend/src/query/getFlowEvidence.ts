import { InputError } from '@backstage/errors';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  backtestByWhen,
  backtestHowMany,
  computeFlowEvidence,
  FlowEvidence,
  flowByPeriod,
  FORECAST_LEVELS,
  forecastByWhen,
  forecastEvidence,
  forecastHowMany,
  processLimitsEvidence,
} from '@value-stream/flow-engine';
import { askFlow, FlowQuestion } from './askFlow';
import { beginningOf } from './beginningOf';
import {
  countReasons,
  describeEvidenceItems,
  greatestFirst,
} from './describeEvidenceItems';
import { ForecastHistory, forecastHistory } from './forecastHistory';
import { forecastTrains } from './forecastTrains';
import { findDeliveryEvidence, isDeliveryFigure } from './findDeliveryEvidence';
import { EvidencePage } from './getItemsBehind';
import { isoWindow } from './isoInstant';
import { FlowFigureAsked } from './FlowFigureAsked';
import { MapQuery } from './MapQuery';
import { plain } from './plainFigure';
import { QueryContext } from './QueryContext';
import { weeksOf } from './weeksOf';

const SEED = 1;

/** Figures that are of the calendar clock whatever is chosen. */
const ONE_CLOCK: ReadonlySet<string> = new Set([
  'mean-load',
  'littles-law',
  'forecast-by-when',
  'forecast-ready',
  'forecast-release',
  'forecast-how-many',
]);

/**
 * What a figure of the flow tab rests on: its value, the formula with its
 * numbers, and the items, weeks, changes or rollouts counted, the greatest
 * first, or left out with the reason.
 *
 * @throws NotFoundError, InputError
 */
export async function getFlowEvidence(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
  asked: FlowFigureAsked,
  page: EvidencePage,
): Promise<ApiSchemas['FlowEvidenceAnswer']> {
  const delivery = isDeliveryFigure(asked.figure);
  const evidence = delivery
    ? await findDeliveryEvidence(context, entityRef, query, asked)
    : await findEvidence(
        context,
        await askFlow(context, entityRef, query),
        asked,
      );
  const part = page.part === 'counted' ? evidence.counted : evidence.leftOut;
  const shown = [...part]
    .sort(greatestFirst)
    .slice(page.offset, page.offset + page.limit);
  const fixed = ONE_CLOCK.has(asked.figure) || delivery;
  return {
    figure: asked.figure,
    ...(asked.of !== undefined && { of: asked.of }),
    result: plain(evidence.result),
    formula: evidence.formula,
    window: isoWindow(evidence.window),
    clock: fixed ? 'calendar' : query.clock,
    basis: query.basis,
    ...(evidence.unit && { unit: evidence.unit }),
    countedTotal: evidence.counted.length,
    leftOutTotal: evidence.leftOut.length,
    leftOut: countReasons(evidence.leftOut),
    items: await describeEvidenceItems(context, shown, page.offset),
  };
}

async function findEvidence(
  context: QueryContext,
  question: FlowQuestion,
  asked: FlowFigureAsked,
): Promise<FlowEvidence> {
  const { stream, timelines, options } = question;
  const { window } = options;
  switch (asked.figure) {
    case 'process-limits':
      return processLimitsEvidence(await limitWeeks(context, question), window);
    case 'forecast-by-when':
    case 'forecast-how-many':
    case 'forecast-ready':
    case 'forecast-release':
      return findForecast(context, question, asked);
    case 'week-started':
    case 'week-done': {
      const week = weeksOf(stream, window).find(
        ({ from }) => from === Date.parse(asked.at ?? ''),
      );
      if (!week) {
        throw new InputError(
          `'${asked.figure}' needs 'at', the start of one of the weeks that the throughput answer lists`,
        );
      }
      return computeFlowEvidence({ figure: asked.figure }, timelines, stream, {
        ...options,
        window: week.part,
      });
    }
    default: {
      const { figure, of, level, at } = asked;
      checkStage(figure, of, question);
      const until = at === undefined ? window.to : Date.parse(at);
      if (!(until > window.from && until <= window.to)) {
        throw new InputError(`'at' is '${at}', which is not in the window`);
      }
      return computeFlowEvidence(
        { figure, of, level } as Parameters<typeof computeFlowEvidence>[0],
        timelines,
        stream,
        { ...options, window: { from: window.from, to: until } },
      );
    }
  }
}

function checkStage(
  figure: string,
  of: string | undefined,
  { stream }: FlowQuestion,
): void {
  const ids = stream.stages.map(({ id }) => id);
  if (
    (figure === 'stage-time' || figure === 'cumulative-flow') &&
    !ids.includes(of ?? '')
  ) {
    throw new InputError(
      `The figure '${figure}' needs 'of', one of ${ids.join(', ')}`,
    );
  }
}

async function limitWeeks(
  context: QueryContext,
  { stream, streams, timelines, options }: FlowQuestion,
) {
  const { window } = options;
  const beginning = await beginningOf(context, streams, window.from);
  const weeks = weeksOf(stream, window);
  const flows = flowByPeriod(
    timelines,
    stream,
    options,
    weeks.map(({ part }) => part),
  );
  return weeks.map(({ from, whole, part }, i) => ({
    window: part,
    counts: whole && beginning <= from,
    done: flows[i].done,
  }));
}

async function findForecast(
  context: QueryContext,
  question: FlowQuestion,
  { figure, level = 0.85, items, days = 30 }: FlowFigureAsked,
): Promise<FlowEvidence> {
  const place = FORECAST_LEVELS.indexOf(level);
  if (place < 0) {
    throw new InputError(
      `'level' is one of ${FORECAST_LEVELS.join(', ')}, not ${level}`,
    );
  }
  const past = await forecastHistory(context, question);
  const wanted = items ?? Math.max(1, past.open);
  const { forecast, record, history } = forecastAsked(past, figure, {
    items: wanted,
    days,
  });
  return forecastEvidence(
    forecast[place],
    record[place],
    history,
    past.days,
    question.options.window,
  );
}

/** The forecast that a figure is one level of, and the days that it is drawn from. */
function forecastAsked(
  past: ForecastHistory,
  figure: string,
  { items, days }: { readonly items: number; readonly days: number },
) {
  const { history } = past;
  const seed = { seed: SEED };
  if (figure === 'forecast-how-many') {
    return {
      history,
      forecast: forecastHowMany(history, days, seed),
      record: backtestHowMany(history, days, seed),
    };
  }
  if (figure === 'forecast-by-when') {
    return {
      history,
      forecast: forecastByWhen(history, items, seed),
      record: backtestByWhen(history, items, seed),
    };
  }
  const trains = forecastTrains(past, items, SEED);
  if (!trains || !past.readiness) {
    throw new InputError(
      `'${figure}' is asked of a stream whose work does not leave by train`,
    );
  }
  return figure === 'forecast-ready'
    ? {
        history: past.readiness.history,
        forecast: trains.readiness,
        record: trains.readinessRecord,
      }
    : { history, forecast: trains.release, record: trains.releaseRecord };
}
