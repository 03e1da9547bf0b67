/**
 * An annotation's value as objects are selected by it: trimmed, and a source
 * location without `url:`, trailing slash, branch and `.git`.
 */
export function normalizeSelector(annotation: string, value: string): string {
  const trimmed = value.trim();
  return annotation === 'backstage.io/source-location'
    ? trimmed
        .replace(/^url:/, '')
        .replace(/\/(?:-\/)?tree\/.*$/, '')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
    : trimmed;
}
