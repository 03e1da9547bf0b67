import {
  StreamDefinition,
  throughputPerWeek,
  Window,
} from '@value-stream/flow-engine';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The weeks of the window, at most the last so many, in the stream's zone, with what the window has of them. */
export function weeksOf(
  stream: StreamDefinition,
  window: Window,
  most: number = Infinity,
): readonly { from: number; whole: boolean; part: Window }[] {
  const all = throughputPerWeek([], stream, window);
  return all
    .map(({ from }, i) => {
      const to = all[i + 1]?.from ?? from + WEEK_MS;
      const part = {
        from: Math.max(from, window.from),
        to: Math.min(to, window.to),
      };
      return { from, whole: part.from === from && part.to === to, part };
    })
    .slice(-most);
}
