/**
 * The addresses in a `Link` header by their relation (RFC 8288): `next`,
 * `prev`, `last`.
 *
 * @public
 */
export function linkRelations(headers: Headers): ReadonlyMap<string, string> {
  const relations = new Map<string, string>();
  const header = headers.get('link') ?? '';
  for (const [, address, parameters] of header.matchAll(
    /<([^>]*)>((?:\s*;\s*[^;,="\s]+(?:\s*=\s*(?:"[^"]*"|[^;,"\s]*))?)*)/g,
  )) {
    const names = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters);
    for (const name of (names?.[1] ?? names?.[2] ?? '').split(/\s+/)) {
      if (name && !relations.has(name)) {
        relations.set(name, address);
      }
    }
  }
  return relations;
}
