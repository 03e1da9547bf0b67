import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useLocale } from '../format/useLocale';
import { valueStreamReactTranslationRef } from '../translation';

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/**
 * The calendar of the stream, by which its days and its working time are
 * counted, and the zone in which the reader sees instants.
 */
export function CalendarNote(props: { calendar: ApiSchemas['Calendar'] }) {
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const locale = useLocale();
  const { timeZone, workingDays, workingHours, holidays } = props.calendar;
  const dayName = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    timeZone: 'UTC',
  });
  const clockTime = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Typography variant="caption" component="p">
      {t('calendar.text', {
        count: holidays.length,
        days: workingDays
          .map(day => dayName.format(MONDAY + (day - 1) * DAY_MS))
          .join(', '),
        hours: workingHours
          .map(range =>
            range
              .map(minutes => clockTime.format(MONDAY + minutes * 60_000))
              .join('–'),
          )
          .join(', '),
        zone: timeZone,
      })}
      {own !== timeZone && ` ${t('calendar.own', { zone: own })}`}
    </Typography>
  );
}
