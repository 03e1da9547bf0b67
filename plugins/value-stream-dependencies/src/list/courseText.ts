import { Format } from '@value-stream/backstage-plugin-value-stream-react';
import { Words } from '../panel/kindsText';

/** How a delay went in words: the parts of the window before, then those of the window. */
export function courseText(
  course: readonly number[],
  format: Format,
  t: Words,
): string {
  const half = course.length / 2;
  const said = (parts: readonly number[]) =>
    parts.map(ms => format.duration(ms, { short: true })).join(', ');
  return t('course', {
    before: said(course.slice(0, half)),
    now: said(course.slice(half)),
  });
}
