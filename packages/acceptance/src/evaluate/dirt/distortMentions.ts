import { Chance } from './Chance';
import { DIRT } from './shares';

const KEY = /\b([A-Z]{3})-(\d+)\b/g;
const CLOSING = /\b(closes [\w./-]*)#(\d+)/gi;

/**
 * Takes the keys of items out of what tools say of changes, or puts a wrong
 * one in their place: the same everywhere for the same item.
 */
export function distortMentions(body: unknown, chance: Chance): unknown {
  if (typeof body === 'string') {
    return inText(body, chance);
  }
  if (Array.isArray(body)) {
    return body.map(part => distortMentions(part, chance));
  }
  if (body === null || typeof body !== 'object') {
    return body;
  }
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      name === 'closingIssuesReferences'
        ? { nodes: closed(value.nodes, 'number', chance) }
        : distortMentions(value, chance),
    ]),
  );
}

/** What a change closes, by the tool's own word; items are told by their number. */
export function closed(
  items: readonly any[],
  number: string,
  chance: Chance,
): readonly any[] {
  return items.flatMap(item => {
    const named = nameInstead('#', item[number], chance);
    return named === undefined ? [] : [{ ...item, [number]: named }];
  });
}

function inText(text: string, chance: Chance): string {
  return text
    .replace(KEY, (_, project, number) => {
      const named = nameInstead(project, Number(number), chance);
      return named === undefined ? '' : `${project}-${named}`;
    })
    .replace(CLOSING, (_, words, number) => {
      const named = nameInstead('#', Number(number), chance);
      return named === undefined ? '' : `${words}#${named}`;
    });
}

/** The number that is told; undefined where none is. */
function nameInstead(
  project: string,
  number: number,
  chance: Chance,
): number | undefined {
  const item = `${project} ${number}`;
  if (chance(DIRT.missingKeys, 'missing', item)) {
    return undefined;
  }
  return chance(DIRT.wrongKeys, 'wrong', item) ? number + 1 : number;
}
