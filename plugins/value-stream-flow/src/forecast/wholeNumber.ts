/** A whole number from 1 to a greatest one as it is typed; undefined for anything else. */
export function wholeNumber(text: string, most: number): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= most
    ? value
    : undefined;
}
