/** Orders keys bytewise, as databases do. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
