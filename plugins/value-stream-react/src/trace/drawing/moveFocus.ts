import { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Moves the focus among the targets of a drawing by the arrow keys, Home and End. */
export function moveFocus(event: KeyboardEvent<SVGSVGElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) {
    return;
  }
  const targets = [
    ...event.currentTarget.querySelectorAll<SVGGElement>('[data-trace-target]'),
  ];
  const current = targets.findIndex(
    target => target === event.currentTarget.ownerDocument.activeElement,
  );
  const next = Math.min(Math.max(current + step, 0), targets.length - 1);
  event.preventDefault();
  targets[next]?.focus();
}
