/**
 * How many times faster work is done, as a reader writes it.
 *
 * @param name - of what was written, for the message
 * @throws Error that says what to write
 */
export function readSpeed(name: string, text: string): number {
  const speed = Number(text);
  if (!(speed > 0 && speed <= 1_000)) {
    throw new Error(`${name} '${text}' is no number above 0 and up to 1000`);
  }
  return speed;
}
