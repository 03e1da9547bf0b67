/** A day as an axis writes it: `3 Jun`, in the reader's language and zone. */
export function shortDate(instant: string | number | Date): string {
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
  }).format(new Date(instant));
}
