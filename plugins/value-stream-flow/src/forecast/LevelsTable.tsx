import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  FigureChoice,
  Format,
} from '@value-stream/backstage-plugin-value-stream-react';
import { DataTable } from '../chart/DataTable';
import { FigureButton } from '../chart/FigureButton';
import { Words } from '../delivery/Words';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { recordText } from './recordText';

const DAY_MS = 86_400_000;

/** A forecast of a date, level by level, each with how often such forecasts held. */
export function LevelsTable(props: {
  label: string;
  levels: readonly ApiSchemas['ForecastLevel'][];
  record: readonly ApiSchemas['ForecastRecord'][];
  asOf: string;
  figureOf: (level: number) => FigureChoice;
}) {
  const { label, levels, record, asOf, figureOf } = props;
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <DataTable
      label={label}
      columns={[
        { name: t('forecast.level'), number: true },
        { name: t('forecast.date') },
        { name: t('forecast.inDays'), number: true },
        { name: t('forecast.record'), number: true },
      ]}
      rows={levels.map((level, i) => [
        format.share(level.level),
        dateText(level, asOf, format, t),
        <FigureButton
          key="days"
          choice={figureOf(level.level)}
          label={`${label} ${format.share(level.level)}: ${daysText(
            level,
            format,
            t,
          )}`}
        >
          {daysText(level, format, t)}
        </FigureButton>,
        // What lies beyond the horizon is kept by whatever comes.
        level.beyond || !record[i] ? '–' : recordText(record[i].kept, format),
      ])}
    />
  );
}

/** The day, or that it is later than the last that is looked at. */
function dateText(
  { figure, beyond, date }: ApiSchemas['ForecastLevel'],
  asOf: string,
  format: Format,
  t: Words,
): string {
  if (date) {
    return format.date(date);
  }
  if (figure.kind === 'unknown' || !beyond) {
    return '–';
  }
  const horizon = Date.parse(asOf) + figure.value * DAY_MS;
  return t('forecast.beyond', {
    value: format.date(new Date(horizon).toISOString()),
  });
}

function daysText(
  { figure, beyond }: ApiSchemas['ForecastLevel'],
  format: Format,
  t: Words,
): string {
  if (figure.kind === 'unknown') {
    return '–';
  }
  const value = format.number(figure.value, 0);
  return beyond ? t('forecast.beyond', { value }) : value;
}
