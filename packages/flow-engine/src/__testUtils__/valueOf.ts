import { Figure } from '../model';

/** The number that a figure gives, or why it gives none. */
export const valueOf = (figure: Figure) =>
  figure.kind === 'value' ? figure.value : figure.reason;
