import { createContext, useContext } from 'react';
import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  FigureChoice,
  Format,
  ViewQuery,
} from '@value-stream/backstage-plugin-value-stream-react';

/** What every card of the tab needs to ask and to write its answer. */
export interface FlowContextValue {
  readonly entity: CompoundEntityRef;
  readonly query: ViewQuery;
  readonly format: Format;
  readonly shape: 'drawing' | 'table';
  readonly openItem: (key: string) => void;
  /** Opens what a figure rests on. */
  readonly openFigure: (choice: FigureChoice) => void;
  /** Sets the window of all drawings to the local days between two instants. */
  readonly setWindow: (from: number, to: number) => void;
}

export const FlowContext = createContext<FlowContextValue | undefined>(
  undefined,
);

export function useFlow(): FlowContextValue {
  const value = useContext(FlowContext);
  if (!value) {
    throw new Error('A card of the flow tab stands outside of it');
  }
  return value;
}
