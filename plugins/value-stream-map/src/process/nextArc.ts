/** Which of so many edges a key goes to from one of them; undefined for other keys. */
export function nextArc(
  key: string,
  current: number,
  count: number,
): number | undefined {
  if (count === 0) {
    return undefined;
  }
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(current + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
