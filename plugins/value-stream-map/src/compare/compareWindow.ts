import { windowOf } from '@value-stream/backstage-plugin-value-stream-react';
import { CompareChoice } from '../view/MapView';

/** The earlier window that a choice means beside the one looked at. */
export function compareWindow(
  choice: CompareChoice,
  window: { readonly from: string; readonly to: string },
): { from: string; to: string } {
  if (choice.kind === 'range') {
    return windowOf(choice, 0);
  }
  const from = Date.parse(window.from);
  const to = Date.parse(window.to);
  if (choice.kind === 'before') {
    return {
      from: new Date(from - (to - from)).toISOString(),
      to: window.from,
    };
  }
  const yearBefore = (instant: number) => {
    const date = new Date(instant);
    date.setUTCFullYear(date.getUTCFullYear() - 1);
    return date.toISOString();
  };
  return { from: yearBefore(from), to: yearBefore(to) };
}
