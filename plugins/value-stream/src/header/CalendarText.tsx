import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';
import { calendarParts } from './calendarParts';

/** Working days and hours with their zone, and how many holidays are known. */
export function CalendarText(props: { calendar: ApiSchemas['Calendar'] }) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { timeZone, holidays } = props.calendar;
  const { days, hours } = calendarParts(props.calendar, day =>
    // 1 January 2024 was a Monday.
    new Date(Date.UTC(2024, 0, day)).toLocaleDateString(undefined, {
      weekday: 'short',
      timeZone: 'UTC',
    }),
  );
  return (
    <>
      {t('header.calendarText', { days, hours, zone: timeZone })}
      {holidays.length > 0 && (
        <span title={holidays.map(day => format.date(day)).join(', ')}>
          {', '}
          {t('header.holidays', { count: holidays.length })}
        </span>
      )}
    </>
  );
}
