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

/** How a figure behaves as a button. */
export interface FigurePress {
  readonly selected: boolean;
  readonly onClick: () => void;
  readonly onKeyDown: (event: {
    key: string;
    preventDefault: () => void;
    stopPropagation: () => void;
  }) => void;
}

/**
 * How figures behave as buttons: a click selects, a click on the selected one
 * opens; Enter opens at once, Space selects.
 */
export function useFigurePress(): (choice: FigureChoice) => FigurePress {
  const { selected: current, select, open } = useContext(MapSelectionContext);
  return choice => {
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
  };
}

/** How one figure behaves as a button. */
export function useFigureButton(choice: FigureChoice): FigurePress {
  return useFigurePress()(choice);
}
