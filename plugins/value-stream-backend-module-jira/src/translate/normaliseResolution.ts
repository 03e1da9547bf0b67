import { Resolution } from '../options/JiraOptions';

const DUPLICATE = new Set(['duplicate', 'duplicated', 'dupe']);
const ABANDONED = new Set([
  "won't do",
  "won't fix",
  'wont do',
  'wont fix',
  'wontfix',
  "won't be done",
  'declined',
  'rejected',
  'cannot reproduce',
  "can't reproduce",
  'not reproducible',
  'could not reproduce',
  'incomplete',
  'invalid',
  'not a bug',
  'not a defect',
  'obsolete',
  'outdated',
  'abandoned',
  'discarded',
  'cancelled',
  'canceled',
  'withdrawn',
  'not needed',
  'no longer needed',
  'no longer required',
  'works as designed',
  'as designed',
]);

/** What a resolution says of how an issue ended; one that is not known ended it done. */
export function normaliseResolution(
  name: string,
  configured: ReadonlyMap<string, Resolution>,
): Resolution {
  const plain = name.trim().toLowerCase();
  const given = configured.get(plain);
  if (given) {
    return given;
  }
  const known = plain.replace(/[’`´]/g, "'");
  if (DUPLICATE.has(known)) {
    return 'duplicate';
  }
  return ABANDONED.has(known) ? 'abandoned' : 'done';
}
