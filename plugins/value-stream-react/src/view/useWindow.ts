import { useMemo } from 'react';
import { WindowChoice } from './ViewState';
import { windowOf } from './windowOf';

/**
 * The instants of the chosen window, fixed until the choice changes.
 *
 * @public
 */
export function useWindow(choice: WindowChoice): { from: string; to: string } {
  const key = JSON.stringify(choice);
  return useMemo(() => windowOf(JSON.parse(key), Date.now()), [key]);
}
