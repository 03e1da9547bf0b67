import { readPagerDutyOptions } from './readPagerDutyOptions';

describe('options of a PagerDuty source', () => {
  it('default to the services that entities name and two years of the US region', () => {
    expect(readPagerDutyOptions(undefined)).toEqual({
      apiUrl: 'https://api.pagerduty.com',
      services: 'annotated',
      days: 730,
    });
  });

  it('know the EU region and any other address', () => {
    expect(readPagerDutyOptions({ region: 'eu' }).apiUrl).toBe(
      'https://api.eu.pagerduty.com',
    );
    expect(
      readPagerDutyOptions({ apiUrl: 'http://proxy:8080/pd' }).apiUrl,
    ).toBe('http://proxy:8080/pd');
  });

  it.each([
    [{ regions: 'eu' }, "options have no 'regions'"],
    [{ region: 'toString' }, "region must be 'us' or 'eu'"],
    [{ services: ['P1'] }, "services must be 'annotated' or 'all'"],
    [{ days: 0 }, 'days must be a whole number'],
    [{ apiUrl: 'api.pagerduty.com' }, 'apiUrl must be an address'],
    [{ apiUrl: 'https://user:pw@host' }, "the token goes into 'credentials'"],
    [[], 'options must be an object'],
  ])('refuse %j', (options, message) => {
    expect(() => readPagerDutyOptions(options)).toThrow(message);
  });
});
