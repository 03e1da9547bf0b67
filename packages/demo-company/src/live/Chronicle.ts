import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Instant } from '../tools/PlayedTool';

/** Time in which the company was watched, and worked faster. */
export interface Watched {
  readonly from: Instant;
  readonly until: Instant;
  /** How many times faster work was done. */
  readonly pace: number;
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
  readonly watched: readonly Watched[];
  /** Up to when the portal was told of what happens; absent until it was for the first time. */
  readonly told?: Instant;
}

/**
 * The chronicle in a file, or the one to begin.
 *
 * @param asked - where the history is to end, where that was said
 * @throws Error where the file is that of another company
 */
export function openChronicle(
  file: string,
  begin: Chronicle,
  asked?: Instant,
): Chronicle {
  if (!existsSync(file)) {
    return begin;
  }
  const known: Chronicle = JSON.parse(readFileSync(file, 'utf8'));
  if (
    known.seed !== begin.seed ||
    known.size !== begin.size ||
    (asked !== undefined && asked !== known.now)
  ) {
    throw new Error(
      `The portal's data are those of the ${known.size} company of seed ${
        known.seed
      } with its history up to ${new Date(
        known.now,
      ).toISOString()}: start with --seed ${known.seed} --size ${known.size}${
        asked === undefined ? '' : ' and without another --now'
      }, or remove the data of the portal first`,
    );
  }
  return known;
}

export function writeChronicle(file: string, chronicle: Chronicle): void {
  writeFileSync(`${file}.new`, JSON.stringify(chronicle));
  renameSync(`${file}.new`, file);
}
