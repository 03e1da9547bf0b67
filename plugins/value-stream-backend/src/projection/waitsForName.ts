/**
 * Name under which `stream_facts` has the version of the waits for a party or
 * for an entity: another whenever one of them comes, goes or changes.
 */
export function waitsForName(ref: string): string {
  return `waits-for ${ref}`;
}
