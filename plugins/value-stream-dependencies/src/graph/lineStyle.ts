import { DependencyKind } from '../hooks/useDependencyView';

/** How lines of a kind of evidence are dashed, for a line of width 1. */
const DASHES: Readonly<Record<DependencyKind, readonly number[]>> = {
  'blocked-by': [],
  flag: [8, 3],
  child: [8, 3, 2, 3],
  review: [5, 4],
  approval: [2, 3],
  environment: [1, 4],
  relation: [1, 2],
  'released-together': [12, 3],
};

/** The dashes of a line by its only kind; of several kinds a long dash with two dots. */
export function dashesOf(kinds: readonly DependencyKind[]): string | undefined {
  const dashes = kinds.length === 1 ? DASHES[kinds[0]] : [12, 3, 2, 3, 2, 3];
  return dashes.length ? dashes.join(' ') : undefined;
}

const THINNEST = 1.5;
const THICKEST = 12;

/** Too little to see; lines of one thickness are drawn together. */
const STEP = 0.25;

/** Thickness of a line: its area in proportion to the delay, never too thin to see. */
export function thicknessOf(delayMs: number, greatestMs: number): number {
  return greatestMs > 0
    ? Math.max(
        THINNEST,
        STEP * Math.round((THICKEST / STEP) * Math.sqrt(delayMs / greatestMs)),
      )
    : THINNEST;
}

/** The dashes of a line of a thickness: longer where it is thick. */
export function dashesAt(
  kinds: readonly DependencyKind[],
  thickness: number,
): string | undefined {
  return dashesOf(kinds)
    ?.split(' ')
    .map(length => Number(length) * Math.max(1, thickness / 3))
    .join(' ');
}

/** Thickness of what marks a line that is pointed at or chosen. */
export function haloWidth(thickness: number): number {
  return thickness + 5;
}
