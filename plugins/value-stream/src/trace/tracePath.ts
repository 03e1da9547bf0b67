/**
 * Address of one item's trace.
 *
 * @param page - address of the trace page, as its route ref gives it
 * @param key - object key, or a tracker key such as `PAY-123`
 * @param stream - ref of the stream to see it through, where it is in several
 * @public
 */
export function tracePath(page: string, key: string, stream?: string): string {
  const query = new URLSearchParams({ key, ...(stream ? { stream } : {}) });
  return `${page}?${query}`;
}
