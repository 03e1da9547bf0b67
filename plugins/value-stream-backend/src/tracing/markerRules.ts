import { ABBREVIATED_REVISION_RULE } from './linkByAbbreviatedRevision';
import { ARTIFACT_DIGEST_RULE } from './linkByArtifactDigest';
import { REVISION_RULE } from './linkByRevision';
import { VERSION_TAG_RULE } from './linkByVersionTag';

/** Rules whose links say at which commit a deployment or release stands. */
export const MARKER_RULES: readonly string[] = [
  ABBREVIATED_REVISION_RULE,
  ARTIFACT_DIGEST_RULE,
  REVISION_RULE,
  VERSION_TAG_RULE,
];

/** The condition of `link_marker_idx`, word for word. */
export const OF_MARKER_RULES = `rule in (${MARKER_RULES.map(
  rule => `'${rule}'`,
).join(', ')})`;
