import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Instant } from '../tools/PlayedTool';

/** Time in which the company was watched, and worked faster. */
export interface Watched {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * What is needed to tell the same company again, and its life since: a portal
 * that keeps its data finds at the next start what it knows.
 */
export interface Chronicle {
  readonly seed: string;
  readonly size: string;
  /** Where its history ended at the first start. */
  readonly now: Instant;
  readonly pace: number;
  readonly watched: readonly Watched[];
}

/**
 * The chronicle in a file, or the one to begin.
 *
 * @throws Error where the file is that of another company
 */
export function openChronicle(file: string, begin: Chronicle): Chronicle {
  if (!existsSync(file)) {
    return begin;
  }
  const known: Chronicle = JSON.parse(readFileSync(file, 'utf8'));
  if (known.seed !== begin.seed || known.size !== begin.size) {
    throw new Error(
      `The portal's data are those of the ${known.size} company of seed ${known.seed}: start with --seed ${known.seed} --size ${known.size}, or remove the portal's data first`,
    );
  }
  return known;
}

export function writeChronicle(file: string, chronicle: Chronicle): void {
  writeFileSync(`${file}.new`, JSON.stringify(chronicle));
  renameSync(`${file}.new`, file);
}
