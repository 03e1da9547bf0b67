import { parseCostOfDelay } from './parseCostOfDelay';

describe('parseCostOfDelay', () => {
  it.each([
    ['1200 EUR/day', 1200, 'EUR'],
    ['950.5 usd per day', 950.5, 'USD'],
    [' 80CHF ', 80, 'CHF'],
  ])('reads %s', (text, amount, currency) => {
    expect(parseCostOfDelay(text)).toEqual({ amount, currency });
  });

  it.each([
    '',
    'EUR',
    '0 EUR/day',
    '-5 EUR',
    '12 EUR/week',
    '1,200 EUR',
    '9 €',
  ])('says what to write in place of %p', text => {
    expect(() => parseCostOfDelay(text)).toThrow("such as '1200 EUR/day'");
  });
});
