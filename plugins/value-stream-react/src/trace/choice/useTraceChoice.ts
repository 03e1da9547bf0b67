import { useMemo, useState } from 'react';
import { sameChoice, TraceChoice } from './TraceChoice';

/** What of a trace is pointed at, kept open, and in the tab order. */
export interface TraceChoices {
  /** What the detail shows: the part pointed at, else the one kept. */
  readonly shown?: TraceChoice;
  readonly kept?: TraceChoice;
  /** The one part of the drawing that the tab key stops at. */
  readonly tabStop: TraceChoice;
  readonly point: (choice: TraceChoice | undefined) => void;
  readonly keep: (choice: TraceChoice | undefined) => void;
  readonly focus: (choice: TraceChoice) => void;
}

/** Keeping what is already kept lets it go. */
export function useTraceChoice(first: TraceChoice): TraceChoices {
  const [pointed, point] = useState<TraceChoice>();
  const [kept, setKept] = useState<TraceChoice>();
  const [focused, setFocused] = useState<TraceChoice>();
  return useMemo(
    () => ({
      shown: pointed ?? kept,
      kept,
      tabStop: focused ?? first,
      point,
      keep: choice =>
        setKept(before => (sameChoice(choice, before) ? undefined : choice)),
      focus: choice => {
        setFocused(choice);
        point(choice);
      },
    }),
    [pointed, kept, focused, first],
  );
}
