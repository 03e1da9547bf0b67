import { createContext, useContext } from 'react';
import { FigureChoice } from '@value-stream/backstage-plugin-value-stream-react';

/** Which figure is selected, and how to select and open one. */
export interface MapSelection {
  readonly selected?: FigureChoice;
  readonly select: (choice: FigureChoice) => void;
  /** Selects and opens the evidence. */
  readonly open: (choice: FigureChoice) => void;
}

export const MapSelectionContext = createContext<MapSelection>({
  select: () => undefined,
  open: () => undefined,
});

export function isSame(a: FigureChoice, b: FigureChoice | undefined): boolean {
  return (
    a.figure === b?.figure &&
    a.stage === b.stage &&
    a.toStage === b.toStage &&
    a.variant === b.variant
  );
}

/**
 * How one figure behaves as a button: a click selects, a click on the
 * selected one opens; Enter opens at once, Space selects.
 */
export function useFigureButton(choice: FigureChoice): {
  selected: boolean;
  onClick: () => void;
  onKeyDown: (event: {
    key: string;
    preventDefault: () => void;
    stopPropagation: () => void;
  }) => void;
} {
  const { selected: current, select, open } = useContext(MapSelectionContext);
  const selected = isSame(choice, current);
  return {
    selected,
    onClick: () => (selected ? open(choice) : select(choice)),
    onKeyDown: event => {
      if (event.key === 'Enter') {
        event.preventDefault();
        open(choice);
      } else if (event.key === ' ') {
        event.preventDefault();
        select(choice);
      }
    },
  };
}
