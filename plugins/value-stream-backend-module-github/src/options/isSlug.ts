const SLUG = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9_.-]{1,100}$/;

/** Whether a text can be the `owner/name` of a repository. */
export function isSlug(text: string): boolean {
  return SLUG.test(text) && !/\/\.{1,2}$/.test(text);
}
