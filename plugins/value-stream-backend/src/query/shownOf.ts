/** Key, title and address of an object that the reader may read; else nothing. */
export function shownOf(
  key: string,
  objects: ReadonlyMap<string, { title?: string; url?: string }>,
  readable: ReadonlySet<string>,
): { key?: string; title?: string; url?: string } {
  if (!readable.has(key)) {
    return {};
  }
  const { title, url } = objects.get(key) ?? {};
  return {
    key,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
  };
}
