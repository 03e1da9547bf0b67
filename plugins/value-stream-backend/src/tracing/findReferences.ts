/** A name of another object within a text. */
export interface Reference {
  /** As objects go by it; upper case. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const ISSUE_URL =
  /https?:\/\/([^\s/()[\]]+)\/([^\s?#()[\]]+?)\/(?:-\/)?(issues|work_items|pull|pulls|merge_requests)\/(\d{1,9})(?!\d)/gi;
const TRACKER_URL =
  /https?:\/\/([^\s/()[\]]+)\/(?:[^\s?#()[\]]+\/)?browse\/([A-Z][A-Z0-9_]*-\d{1,9})(?!\w)/gi;
const INCIDENT_URL =
  /https?:\/\/[^\s/()[\]]+\.pagerduty\.com\/incidents\/([A-Z0-9]{6,24})(?![A-Z0-9])/gi;
const NUMBER =
  /(?<![\w&/#!.-])([\w.-]+(?:\/[\w.-]+)*)?([#!])(\d{1,9})(?![\w#])/g;
const KEY = /(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]+-\d{1,9}(?![A-Za-z0-9_])/g;
const KEY_ANY_CASE =
  /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9_]+-\d{1,9}(?![A-Za-z0-9_])/g;

/** A text that lists half a tracker tells nothing about what it does. */
const AT_MOST = 200;

/**
 * Finds what may name an issue or a change: `PAY-123`, `AB#123`, `#12` and
 * `!12` of the text's own repository, `owner/repo#12`, `group/proj!12`, and
 * addresses of issues, changes and incidents. A path is told both as it is written and
 * within the host of the repository. What names nothing known (`UTF-8`)
 * matches no object and so makes no link.
 *
 * @param repository - `<host>/<path>` that the text belongs to
 * @param anyCase - whether keys are written in any case, as in branches
 */
export function findReferences(
  text: string,
  repository: string | undefined,
  anyCase: boolean = false,
): readonly Reference[] {
  if (!/\d/.test(text)) {
    return [];
  }
  const found: Reference[] = [];
  const add = (match: RegExpExecArray, ...names: string[]) => {
    for (const name of names) {
      found.push({
        name: name.toUpperCase(),
        from: match.index,
        to: match.index + match[0].length,
      });
    }
  };
  const addresses = text.includes('://');
  for (const match of addresses ? text.matchAll(ISSUE_URL) : []) {
    const [, host, path, what, number] = match;
    add(
      match,
      `${host}/${path}${/issue|item/i.test(what) ? '#' : '!'}${number}`,
    );
  }
  for (const match of addresses ? text.matchAll(TRACKER_URL) : []) {
    add(match, `${match[1]}/${match[2]}`, match[2]);
  }
  for (const match of addresses ? text.matchAll(INCIDENT_URL) : []) {
    add(match, match[1]);
  }
  const numbers = /[#!]\d/.test(text);
  for (const match of numbers ? text.matchAll(NUMBER) : []) {
    add(match, ...namesOfNumber(match, repository));
  }
  const keys = /-\d/.test(text);
  const pattern = anyCase ? KEY_ANY_CASE : KEY;
  for (const match of keys ? text.matchAll(pattern) : []) {
    const [key] = match;
    const number = /^GH-(\d+)$/i.exec(key)?.[1];
    add(match, key);
    if (number !== undefined && repository !== undefined) {
      add(match, `${repository}#${number}`);
    }
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to).slice(0, AT_MOST);
}

/** `#12` is of the repository, `proj#12` of its group too, `owner/repo#12` of its host. */
function namesOfNumber(
  [, path, sign, number]: RegExpExecArray,
  repository: string | undefined,
): string[] {
  if (path === undefined) {
    return repository === undefined ? [] : [`${repository}${sign}${number}`];
  }
  const written = `${path}${sign}${number}`;
  if (repository === undefined) {
    return [written];
  }
  return path.includes('/')
    ? [`${repository.slice(0, repository.indexOf('/'))}/${written}`]
    : [
        written,
        `${repository.slice(0, repository.lastIndexOf('/'))}/${written}`,
      ];
}
