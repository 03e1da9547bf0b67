import { createContext } from 'react';
import { OpenedFigure } from './OverviewView';

/** A figure of one of the streams. */
export interface StreamFigure {
  readonly stream: string;
  readonly figure: OpenedFigure;
}

/** Opens a figure down to its items; absent where figures are only shown. */
export const OpenFigureContext = createContext<
  ((asked: StreamFigure) => void) | undefined
>(undefined);
