import { day, fact, history, HOUR } from '../../__testUtils__/history';
import { STREAM } from '../../__testUtils__/stream';
import { Activity, Link, Span } from '../../model';
import { composeTimelines } from '../composeTimelines';

export const inDays = (spans: readonly Span[]) =>
  spans.map(({ from, to }) => [
    (from - day(0)) / 86_400_000,
    to === null ? null : (to - day(0)) / 86_400_000,
  ]);

export const inHours = (spans: readonly Span[]) =>
  spans.map(({ from, to }) => [
    (from - day(0)) / HOUR,
    ((to ?? NaN) - day(0)) / HOUR,
  ]);

export const move = (on: number, to: string, key = 'A') =>
  fact(on, 'work-item moved', key, { to });

export const begun = fact(0, 'work-item created', 'A', {
  status: 'In progress',
});

export function compose(
  facts: readonly Activity[],
  links: readonly Link[] = [],
) {
  return composeTimelines(
    history('A', 'work-item', [begun, ...facts], links),
    STREAM,
  );
}
