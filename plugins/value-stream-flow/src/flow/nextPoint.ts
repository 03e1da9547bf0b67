const PAGE = 10;

/**
 * The point that a key leads to: left and right in order of the day done, up
 * and down in order of flow time, by ten with Page Up and Page Down.
 *
 * @param flowMs - in order of the day done
 * @returns undefined for other keys, and where there is no further point
 */
export function nextPoint(
  flowMs: readonly number[],
  from: number | undefined,
  key: string,
): number | undefined {
  const last = flowMs.length - 1;
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    PageUp: -PAGE,
    PageDown: PAGE,
  };
  if (last < 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key in steps) {
    if (from === undefined) return steps[key] > 0 ? 0 : last;
    return Math.max(0, Math.min(last, from + steps[key]));
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  if (from === undefined) return last;
  const longer = key === 'ArrowUp';
  let found: number | undefined;
  flowMs.forEach((ms, place) => {
    const passes = longer
      ? ms > flowMs[from] || (ms === flowMs[from] && place > from)
      : ms < flowMs[from] || (ms === flowMs[from] && place < from);
    if (!passes) return;
    const nearer =
      found === undefined ||
      (longer ? ms < flowMs[found] : ms >= flowMs[found]);
    if (nearer) found = place;
  });
  return found;
}
