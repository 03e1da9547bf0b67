import { Format } from './Format';

const DAY = { day: 'numeric', month: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const YEAR = { year: 'numeric' } as const;

/** Writes dates in the reader's zone; what writes them is made when first needed. */
export function dateWriters(locale: string): Pick<Format, 'date' | 'dateTime'> {
  const writer = (parts: Intl.DateTimeFormatOptions) => {
    let format: Intl.DateTimeFormat | undefined;
    return (instant: Date) => {
      format ??= new Intl.DateTimeFormat(locale, parts);
      return format.format(instant);
    };
  };
  const date = writer({ ...DAY, ...YEAR });
  const time = writer({ ...DAY, ...TIME });
  const timeOfAYear = writer({ ...DAY, ...YEAR, ...TIME });
  return {
    date: instant => date(new Date(instant)),
    dateTime: instant => {
      const at = new Date(instant);
      // This year's dates are plain without it.
      return at.getFullYear() === new Date().getFullYear()
        ? time(at)
        : timeOfAYear(at);
    },
  };
}
