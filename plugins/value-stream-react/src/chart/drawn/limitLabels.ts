const LINE = 13;

/**
 * Places of labels above their lines, one never over another and none on the
 * axis, however close the lines lie.
 *
 * @param y - pixels from the top of a value
 */
export function limitLabels(
  limits: readonly { readonly value: number; readonly text: string }[],
  y: (value: number) => number,
  bottom: number,
): readonly {
  readonly text: string;
  readonly value: number;
  readonly labelAt: number;
}[] {
  let lowest = bottom - 5;
  return [...limits]
    .sort((a, b) => a.value - b.value)
    .map(({ value, text }) => {
      const at = y(value);
      const labelAt = Math.min(at - 3, lowest);
      lowest = labelAt - LINE;
      return { text, value, labelAt };
    });
}
