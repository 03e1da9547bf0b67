import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamReactTranslationRef } from '../translation';
import { Format } from './Format';
import { createFormat } from './createFormat';
import { useLocale } from './useLocale';
import { workingDayMs } from './workingDayMs';

const CALENDAR_DAY_MS = 86_400_000;

/**
 * Writes figures in the reader's language.
 *
 * @param measured - the clock of the answer and the calendar it was measured
 * with; a day of the working clock is a working day
 * @public
 */
export function useFormat(measured?: {
  readonly clock: 'calendar' | 'working';
  readonly calendar: { readonly workingHours: readonly (readonly number[])[] };
}): Format {
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const locale = useLocale();
  const dayMs =
    measured?.clock === 'working'
      ? workingDayMs(measured.calendar)
      : CALENDAR_DAY_MS;
  return useMemo(() => createFormat({ locale, dayMs, t }), [locale, dayMs, t]);
}
