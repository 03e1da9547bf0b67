import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where each stage stands along the flow. */
export interface Columns {
  readonly width: number;
  readonly gap: number;
  readonly boxWidth: number;
  readonly places: readonly { readonly x: number; readonly width: number }[];
  /** Between neighbours, and before the first and after the last. */
  readonly gaps: readonly Range[];
  /** Each stage's share of the line, up to half of the gaps beside it. */
  readonly bounds: readonly Range[];
}

const BOX = { least: 88, most: 148 };
const TRIANGLE = { least: 62, most: 122 };
const GAP = { least: 8, most: 44 };
/** Past this many stages the map scrolls rather than shrinks. */
const MOST_WITHOUT_SCROLL = 12;

/**
 * Spreads the stages over the width; where even the narrowest do not fit, the
 * map is wider than its window and takes a comfortable measure instead.
 */
export function columnsAcross(
  stages: readonly Pick<ApiSchemas['StageFigures'], 'mode'>[],
  available: number,
): Columns {
  const gapCount = stages.length + 1;
  const total = (size: 'least' | 'most') =>
    stages.reduce((sum, s) => sum + sizeOf(s.mode)[size], 0) +
    gapCount * GAP[size];
  const least = total('least');
  const most = total('most');
  const fits = available >= least && stages.length <= MOST_WITHOUT_SCROLL;
  const ease = fits
    ? Math.min(1, (available - least) / Math.max(1, most - least))
    : 0.6;
  const between = (range: { least: number; most: number }) =>
    range.least + ease * (range.most - range.least);

  const widths = stages.map(stage => between(sizeOf(stage.mode)));
  const used = widths.reduce((sum, w) => sum + w, 0);
  const width = fits
    ? available
    : Math.max(available, used + gapCount * between(GAP));
  // Spare room goes into the gaps, so that the ends stay at the ends.
  const gap = (width - used) / gapCount;

  const places: { x: number; width: number }[] = [];
  let x = gap;
  for (const w of widths) {
    places.push({ x, width: w });
    x += w + gap;
  }
  const edges = [0, ...places.map(p => p.x + p.width)];
  return {
    width,
    gap,
    boxWidth: between(BOX),
    places,
    gaps: edges.map((from, i) => ({ from, to: places[i]?.x ?? width })),
    bounds: places.map((place, i) => ({
      from: i === 0 ? 0 : place.x - gap / 2,
      to: i === places.length - 1 ? width : place.x + place.width + gap / 2,
    })),
  };
}

function sizeOf(mode: string): { least: number; most: number } {
  return mode === 'wait' ? TRIANGLE : BOX;
}
