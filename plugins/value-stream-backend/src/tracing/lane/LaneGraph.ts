import { createShaTable } from './createShaTable';
import { grown } from './grown';
import { LaneCommit } from './LaneCommit';

const SHA = /^[0-9a-f]{7,64}$/;

/** What is known of a place, in bits. */
export const KNOWN = 1;
const ON_LINE = 2;
const PATHS_KNOWN = 4;
const HAS_PATHS = 8;

/** What became of a commit that was written. */
export interface Written {
  readonly place: number;
  /** Whether its parents are others than before, so that the walk has to pass it again. */
  readonly relinked: boolean;
}

/**
 * The commits of a lane as columns of numbers, each commit at a place of its
 * own for ever. A parent that is not known yet has a place too, so that it is
 * linked to its children when it arrives.
 */
export class LaneGraph {
  readonly shas = createShaTable();
  flags = new Uint8Array(0);
  /** Places of the first two parents, −1 where there is none. */
  parent1 = new Int32Array(0);
  parent2 = new Int32Array(0);
  /** Further parents, of which few commits have any. */
  readonly more = new Map<number, readonly number[]>();
  committedAt = new Float64Array(0);
  /** Place on the first-parent line that brought the commit in, or −1. */
  absorbedBy = new Int32Array(0);
  readonly patchIds = new Map<number, string>();

  get size(): number {
    return this.shas.size;
  }

  /** Place of a commit that is known, or −1. */
  find(sha: string): number {
    const place = SHA.test(sha) ? this.shas.find(sha) : -1;
    return place >= 0 && this.isKnown(place) ? place : -1;
  }

  isKnown(place: number): boolean {
    return (this.flags[place] & KNOWN) !== 0;
  }

  isOnLine(place: number): boolean {
    return (this.flags[place] & ON_LINE) !== 0;
  }

  arePathsKnown(place: number): boolean {
    return (this.flags[place] & PATHS_KNOWN) !== 0;
  }

  hasPaths(place: number): boolean {
    return (this.flags[place] & HAS_PATHS) !== 0;
  }

  isMerge(place: number): boolean {
    return this.parent2[place] >= 0;
  }

  /** @returns undefined where the sha is none */
  write(commit: LaneCommit): Written | undefined {
    if (!SHA.test(commit.sha)) {
      return undefined;
    }
    const place = this.add(commit.sha);
    const [first = -1, second = -1, ...more] = commit.parents.map(parent =>
      SHA.test(parent) ? this.add(parent) : -1,
    );
    const relinked =
      this.parent1[place] !== first ||
      this.parent2[place] !== second ||
      String(this.more.get(place) ?? '') !== String(more);
    this.parent1[place] = first;
    this.parent2[place] = second;
    if (more.length) {
      this.more.set(place, more);
    } else {
      this.more.delete(place);
    }
    this.committedAt[place] = commit.committedAt;
    this.flags[place] =
      KNOWN |
      (commit.firstParent ? ON_LINE : 0) |
      (commit.paths ? PATHS_KNOWN : 0) |
      (commit.paths?.length ? HAS_PATHS : 0);
    if (commit.patchId === undefined) {
      this.patchIds.delete(place);
    } else {
      this.patchIds.set(place, commit.patchId);
    }
    return { place, relinked };
  }

  /** The place of a sha, which is new where nothing mentioned it yet. */
  add(sha: string): number {
    const place = this.shas.add(sha);
    this.makeRoom(this.size);
    return place;
  }

  makeRoom(size: number): void {
    this.flags = grown(this.flags, size, 0);
    this.parent1 = grown(this.parent1, size, -1);
    this.parent2 = grown(this.parent2, size, -1);
    this.committedAt = grown(this.committedAt, size, 0);
    this.absorbedBy = grown(this.absorbedBy, size, -1);
  }
}
