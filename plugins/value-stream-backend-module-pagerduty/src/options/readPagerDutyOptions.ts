import { InputError } from '@backstage/errors';
import { PagerDutyOptions } from './PagerDutyOptions';

const API: Readonly<Record<string, string>> = {
  us: 'https://api.pagerduty.com',
  eu: 'https://api.eu.pagerduty.com',
};
const KNOWN = ['region', 'apiUrl', 'services', 'days'];
const DAYS = 730;
const MOST_DAYS = 10 * 366;

/**
 * Checks and completes the options of a PagerDuty source.
 *
 * @throws InputError that names the option and what to write instead.
 */
export function readPagerDutyOptions(options: unknown): PagerDutyOptions {
  const given = (options ?? {}) as Record<string, unknown>;
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new InputError('options must be an object');
  }
  const unknown = Object.keys(given).find(name => !KNOWN.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `options have no '${unknown}'; they know ${KNOWN.join(', ')}`,
    );
  }
  const { region = 'us', services = 'annotated', days = DAYS } = given;
  if (typeof region !== 'string' || !Object.hasOwn(API, region)) {
    throw new InputError("region must be 'us' or 'eu'");
  }
  if (services !== 'annotated' && services !== 'all') {
    throw new InputError("services must be 'annotated' or 'all'");
  }
  if (
    typeof days !== 'number' ||
    !Number.isInteger(days) ||
    days < 1 ||
    days > MOST_DAYS
  ) {
    throw new InputError(`days must be a whole number from 1 to ${MOST_DAYS}`);
  }
  return {
    apiUrl: given.apiUrl === undefined ? API[region] : readUrl(given.apiUrl),
    services,
    days,
  };
}

function readUrl(value: unknown): string {
  const url =
    typeof value === 'string' && URL.canParse(value)
      ? new URL(value)
      : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username) {
    throw new InputError(
      "apiUrl must be an address such as https://api.pagerduty.com; the token goes into 'credentials'",
    );
  }
  return url.href;
}
