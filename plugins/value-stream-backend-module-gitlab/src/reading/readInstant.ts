const FORM =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?\s?(Z|UTC|[+-]\d{2}:?\d{2})$/;

/**
 * Milliseconds since 1970 of an instant as GitLab writes it:
 * `2013-12-03T17:23:34.120Z`, `2020-06-18 11:51:36 UTC`,
 * `2021-04-28 21:50:00 +0200`. Whole seconds, the fraction cut off: that is
 * what webhooks give, and one fact has one instant whichever way it came.
 *
 * @returns undefined where it is none
 */
export function readInstant(text: string): number | undefined {
  const parts = FORM.exec(text);
  if (!parts) {
    return undefined;
  }
  const [, day, time, zone] = parts;
  const offset =
    zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const at = Date.parse(`${day}T${time}${zone === 'UTC' ? 'Z' : offset}`);
  return Number.isFinite(at) ? at : undefined;
}
