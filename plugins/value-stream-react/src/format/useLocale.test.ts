import { localeOf } from './useLocale';

describe('the locale of a reader', () => {
  it('is the app’s language with the region of the browser', () => {
    expect(localeOf('de', ['en-GB', 'de-AT', 'de'])).toBe('de-AT');
    expect(localeOf('en', ['de-DE', 'en-GB'])).toBe('en-GB');
  });

  it('is the app’s language where the browser has another', () => {
    expect(localeOf('de', ['en-US', 'en'])).toBe('de');
    expect(localeOf('de', ['den-CA'])).toBe('de');
  });
});
