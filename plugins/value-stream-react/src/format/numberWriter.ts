/**
 * Writes numbers with so many digits after the point. Making an
 * `Intl.NumberFormat` takes longer than a hundred numbers, so each is kept.
 */
export function numberWriter(
  locale: string,
): (value: number, digits: number) => string {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, digits) => {
    let format = formats.get(digits);
    if (!format) {
      format = new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
      formats.set(digits, format);
    }
    if (value >= 0 && !Object.is(value, -0)) {
      return format.format(value);
    }
    return format
      .formatToParts(value)
      .map(({ type, value: part }) => (type === 'minusSign' ? '−' : part))
      .join('');
  };
}
