import { storableText } from '../log/canonicalJson';
import { FoldedObject } from './foldObject';
import { LinkRow, NATIVE_RULE } from './LinkRow';

/** Links that the tool itself states; of two that say the same, the surer one. */
export function linkNatively(object: FoldedObject): readonly LinkRow[] {
  const links = new Map<string, LinkRow>();
  for (const native of object.links) {
    const link: LinkRow = {
      from_key: object.key,
      to_key: storableText(native.to),
      relation: native.relation,
      method: native.method ?? NATIVE_RULE,
      confidence: Math.round((native.confidence ?? 1) * 1000),
      evidence: storableText(native.evidence),
      rule: NATIVE_RULE,
    };
    const identity = [link.to_key, link.relation, link.method].join('\n');
    const twin = links.get(identity);
    if (
      !twin ||
      link.confidence > twin.confidence ||
      (link.confidence === twin.confidence && link.evidence > twin.evidence)
    ) {
      links.set(identity, link);
    }
  }
  return [...links.values()];
}
