import { TranslationFunction } from '@backstage/frontend-plugin-api';
import { preparedWords } from '../words/preparedWords';
import { dateWriters } from './dateWriters';
import { numberWriter } from './numberWriter';
import { roundTicks } from './roundTicks';
import { valueStreamReactTranslationRef } from '../translation';
import { Format } from './Format';
import { durationUnit, DurationUnit, unitMs } from './durationUnit';

/** What stands for a value that is not known. */
const UNKNOWN = '–';

/**
 * Makes the formatter of one language and one clock.
 *
 * @param dayMs - length of a day: 24 hours, or a working day of the calendar
 * @public
 */
export function createFormat(options: {
  locale: string;
  dayMs: number;
  t: TranslationFunction<typeof valueStreamReactTranslationRef.T>;
}): Format {
  const { locale, dayMs } = options;
  const t = preparedWords(options.t);

  const numbers = numberWriter(locale);
  const number = (value: number, digits = 1) => numbers(value, digits);

  function duration(
    ms: number,
    choice: { unit?: DurationUnit; short?: boolean; whole?: boolean } = {},
  ): string {
    const unit = choice.unit ?? durationUnit(ms, dayMs);
    const value = ms / unitMs(unit, dayMs);
    const digits = choice.whole && value >= 2 ? 0 : digitsOf(value);
    const written = number(value, digits);
    // One shown as `1.0` is plural in English.
    const count = digits === 0 ? Math.round(value) : 2;
    const style = choice.short ? 'short' : 'long';
    return t(`duration.${style}.${unit}`, { count, value: written });
  }

  const share = (ratio: number) =>
    t('unit.percent', {
      value: number(ratio * 100, ratio > 0 && ratio < 0.01 ? 1 : 0),
    });
  const perWeek = (value: number) =>
    t('unit.perWeek', { value: number(value, value === 0 ? 0 : 1) });
  const items = (count: number) =>
    t('unit.items', { count, value: number(count, 0) });

  const format: Format = {
    duration,
    unitOf: ms => durationUnit(ms, dayMs),
    durationTicks: (greatestMs, unit, count) =>
      roundTicks(greatestMs / unitMs(unit, dayMs), count).map(
        value => value * unitMs(unit, dayMs),
      ),
    number,
    share,
    perWeek,
    items,
    figure: (figure, choice) => {
      if (figure.kind === 'unknown') {
        return UNKNOWN;
      }
      switch (figure.unit) {
        case 'ms':
          return duration(figure.value, choice);
        case 'ratio':
          return share(figure.value);
        case 'per-week':
          return choice?.short
            ? number(figure.value, figure.value === 0 ? 0 : 1)
            : perWeek(figure.value);
        case 'items':
          return choice?.short ? number(figure.value, 0) : items(figure.value);
        default:
          return number(figure.value, Number.isInteger(figure.value) ? 0 : 1);
      }
    },
    age: (figure, choice) =>
      figure.kind === 'unknown'
        ? UNKNOWN
        : duration(figure.value, { ...choice, whole: true }),
    whyUnknown: figure =>
      figure.kind === 'unknown'
        ? t(`unknown.${figure.reason}` as 'unknown.no-data')
        : '',
    leftOutReason: reason => t(`leftOut.${reason}` as 'leftOut.abandoned'),
    ...dateWriters(locale),
  };
  return format;
}

/** Two figures that mean something: small values keep their first digit. */
function digitsOf(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 99.95) {
    return 0;
  }
  if (size >= 0.095) {
    return 1;
  }
  return size >= 0.0095 ? 2 : 3;
}
