import { FlowEvidence } from '../FlowEvidence';

/** What is counted with its value, what is left out with the reason, and the formula. */
export function inWords(
  { counted, leftOut, formula }: FlowEvidence,
  unit: number,
) {
  return [
    counted
      .map(({ itemKey, value }) =>
        value === undefined ? itemKey : `${itemKey} ${value / unit}`,
      )
      .join(', '),
    leftOut.map(one => `${one.itemKey} ${one.leftOut}`).join(', '),
    formula,
  ];
}
