import { mockApis } from '@backstage/frontend-test-utils';
import { valueStreamReactTranslationRef } from '../translation';
import { createFormat } from './createFormat';
import { workingDayMs } from './workingDayMs';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function format(dayMs = DAY, locale = 'en') {
  const translation = mockApis
    .translation()
    .getTranslation(valueStreamReactTranslationRef);
  if (!translation.ready) {
    throw new Error('English is always there');
  }
  return createFormat({ locale, dayMs, t: translation.t });
}

/** Numbers and units are joined by no-break spaces in drawings and ratios. */
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('durations', () => {
  it.each([
    [3.2 * DAY, '3.2 days'],
    [DAY, '1.0 days'],
    [213 * DAY, '213 days'],
    [0.4 * DAY, '9.6 hours'],
    [90_000, '1.5 minutes'],
    [1000, '1.0 seconds'],
    [0, '0 minutes'],
  ])('%d ms is %s', (ms, words) => {
    expect(format().duration(ms)).toBe(words);
  });

  it('keeps the first digit of what is small in its unit', () => {
    const short = (days: number) =>
      plain(format().duration(days * DAY, { unit: 'day', short: true }));
    expect(short(11.2)).toBe('11.2 d');
    expect(short(0.02)).toBe('0.02 d');
    expect(short(0.004)).toBe('0.004 d');
  });

  it('counts working days of the calendar on the working clock', () => {
    expect(
      format(workingDayMs({ workingHours: [[540, 1020]] })).duration(20 * HOUR),
    ).toBe('2.5 days');
  });

  it('writes numbers as the reader does', () => {
    expect(format(DAY, 'de').duration(3.2 * DAY)).toBe('3,2 days');
  });

  it('rounds ages, which nobody needs to the tenth', () => {
    const age = (days: number) =>
      format().age({
        kind: 'value',
        value: days * DAY,
        unit: 'ms',
        n: 1,
        method: 'max',
      });
    expect(age(38.4)).toBe('38 days');
    expect(age(1.5)).toBe('1.5 days');
  });
});

describe('figures', () => {
  const known = (value: number, unit: 'ratio' | 'per-week' | 'items') =>
    plain(
      format().figure({ kind: 'value', value, unit, n: 9, method: 'mean' }),
    );

  it('carry their unit', () => {
    expect(known(0.214, 'ratio')).toBe('21 %');
    expect(known(0.004, 'ratio')).toBe('0.4 %');
    expect(known(15.44, 'per-week')).toBe('15.4 / week');
    expect(known(1, 'items')).toBe('1 item');
    expect(known(1200, 'items')).toBe('1,200 items');
  });

  it('are a dash with the reason while unknown, never a zero', () => {
    const figure = {
      kind: 'unknown',
      reason: 'too-few-samples',
      n: 3,
    } as const;
    expect(format().figure(figure)).toBe('–');
    expect(format().whyUnknown(figure)).toBe(
      'too few items for this percentile',
    );
  });
});
