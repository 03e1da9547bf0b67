import { AttributeValue } from '@value-stream/flow-engine';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['bug', 'defect'],
  ['defect', 'defect'],
  ['feature', 'feature'],
  ['enhancement', 'feature'],
  ['risk', 'risk'],
  ['security', 'risk'],
  ['vulnerability', 'risk'],
  ['debt', 'debt'],
  ['tech-debt', 'debt'],
  ['technical-debt', 'debt'],
]);

/** The normalised type of a ticket, by its own type, else by the first label that says one. */
export function itemType(
  type: string | undefined,
  labels: AttributeValue | undefined,
): string | undefined {
  return [type, ...(Array.isArray(labels) ? labels : [])]
    .map(word => TYPES.get(String(word).trim().toLowerCase()))
    .find(Boolean);
}
