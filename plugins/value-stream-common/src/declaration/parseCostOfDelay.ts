/**
 * What a day of delay costs a stream.
 *
 * @public
 */
export interface CostOfDelay {
  /** Per day. */
  readonly amount: number;
  /** ISO 4217, such as `EUR`. */
  readonly currency: string;
}

const WRITTEN = /^(\d+(?:\.\d+)?)\s*([A-Za-z]{3})(?:\s*(?:\/|per)\s*day)?$/;

/**
 * Reads a cost of delay: an amount, a currency of three letters, per day, as
 * in `1200 EUR/day`.
 *
 * @throws Error that says what is wrong with it
 * @public
 */
export function parseCostOfDelay(text: string): CostOfDelay {
  const [, amount, currency] = WRITTEN.exec(text.trim()) ?? [];
  if (amount === undefined || !(Number(amount) > 0)) {
    throw new Error(
      `'${text}' is no cost of delay; write an amount per day such as '1200 EUR/day'`,
    );
  }
  return { amount: Number(amount), currency: currency.toUpperCase() };
}
