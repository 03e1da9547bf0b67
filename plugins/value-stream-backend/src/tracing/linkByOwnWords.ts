import { FoldedObject } from './foldObject';
import { GATE_RULE, linkByGate } from './linkByGate';
import {
  linkByRevertedCommit,
  REVERTED_COMMIT_RULE,
} from './linkByRevertedCommit';
import {
  linkByRevision,
  NAMED_COMMIT_RULE,
  REVISION_RULE,
} from './linkByRevision';
import { linkNatively } from './linkNatively';
import { LinkRow, NATIVE_RULE } from './LinkRow';

/** The rules that need nothing but the object itself. */
export const OWN_RULES = [
  NATIVE_RULE,
  NAMED_COMMIT_RULE,
  REVISION_RULE,
  GATE_RULE,
  REVERTED_COMMIT_RULE,
];

/** All links that follow from an object alone, whether or not the other end is known yet. */
export function linkByOwnWords(object: FoldedObject): readonly LinkRow[] {
  return [
    ...linkNatively(object),
    ...linkByRevision(object),
    ...linkByGate(object),
    ...linkByRevertedCommit(object),
  ];
}
