/** A part of the drawing that a reader points at or keeps open. */
export interface TraceChoice {
  readonly kind: 'visit' | 'mark' | 'link';
  /** Index of the visit, id of the mark, id of the line. */
  readonly id: string;
}

/** Whether two choices name the same part. */
export function sameChoice(
  a: TraceChoice | undefined,
  b: TraceChoice | undefined,
): boolean {
  return a !== undefined && a.kind === b?.kind && a.id === b.id;
}
