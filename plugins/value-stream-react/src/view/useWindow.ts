import { useMemo, useState } from 'react';
import { useRepeat } from '../api/useRepeat';
import { WindowChoice } from './ViewState';
import { windowOf } from './windowOf';

const LOOK_MS = 1_000;
const MINUTE_MS = 60_000;

/**
 * The instants of the chosen window. They are fixed until the choice changes,
 * or, where the window moves, until the minute in which it ends is over: what
 * happens while the page is looked at then lies in it, too.
 *
 * @public
 */
export function useWindow(
  choice: WindowChoice,
  options: { readonly moves?: boolean } = {},
): { from: string; to: string } {
  const key = JSON.stringify(choice);
  const [minute, setMinute] = useState(minuteNow);
  useRepeat(
    () => setMinute(minuteNow()),
    options.moves && choice.kind === 'last' ? LOOK_MS : undefined,
  );
  return useMemo(
    // A new minute is what moves the window.
    () => windowOf(JSON.parse(key), Math.max(minute * MINUTE_MS, Date.now())),
    [key, minute],
  );
}

function minuteNow(): number {
  return Math.floor(Date.now() / MINUTE_MS);
}
