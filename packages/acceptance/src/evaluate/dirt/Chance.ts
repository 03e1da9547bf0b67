import { createHash } from 'node:crypto';

/** Whether something befalls a thing: the same for the same seed and names, whenever it is asked. */
export type Chance = (share: number, ...names: readonly string[]) => boolean;

export function createChance(seed: string): Chance {
  return (share, ...names) => {
    const hash = createHash('sha256').update([seed, ...names].join('\n'));
    return hash.digest().readUInt32BE() / 2 ** 32 < share;
  };
}
