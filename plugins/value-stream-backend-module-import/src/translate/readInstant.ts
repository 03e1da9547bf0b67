import { DateTime } from 'luxon';
import { TimestampOptions } from '../options/ImportOptions';
import { RowProblem } from './RowProblem';

const ISO =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
/** First instant of the year 10000. */
const LATEST = 253_402_300_800_000;

/**
 * Reads a date as the source declares them.
 *
 * @returns milliseconds since 1970
 * @throws RowProblem that shows the value and what would be accepted.
 */
export function readInstant(
  value: string,
  field: string,
  options: TimestampOptions,
): number {
  const at = parse(value, options);
  if (!Number.isFinite(at)) {
    throw new RowProblem(
      `'${field}' is no date as declared: expected ${expected(options)}`,
      value,
    );
  }
  if (at < 0 || at >= LATEST) {
    throw new RowProblem(`'${field}' lies before 1970 or after 9999`, value);
  }
  return Math.round(at);
}

function parse(value: string, { format, zone }: TimestampOptions): number {
  switch (format) {
    case 'iso':
      return ISO.test(value)
        ? DateTime.fromISO(value.replace(' ', 'T'), { zone }).toMillis()
        : NaN;
    case 'epoch-seconds':
      return /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1_000 : NaN;
    case 'epoch-milliseconds':
      return /^\d+$/.test(value) ? Number(value) : NaN;
    default:
      return DateTime.fromFormat(value, format, {
        zone,
        locale: 'en',
      }).toMillis();
  }
}

function expected({ format, zone }: TimestampOptions): string {
  switch (format) {
    case 'iso':
      return `ISO 8601, 2024-11-22 or 2024-11-22T09:30:00+01:00 (${zone} where no zone is given); other formats by 'timestamps.format'`;
    case 'epoch-seconds':
      return 'seconds since 1970';
    case 'epoch-milliseconds':
      return 'milliseconds since 1970';
    default:
      return `'${format}' in ${zone}`;
  }
}
