import { Knex } from 'knex';
import { changedItems, FactVersion, readVersions } from './factVersions';
import { forgetOldest } from './forgetOldest';

/** How facts of a stream are read; facts once read are never changed. */
export interface FactReading<Stream, Facts> {
  /** Facts as far back as an instant, of the version given or newer ones. */
  load(stream: Stream, since: number, version: FactVersion): Promise<Facts>;
  /** Other facts, which differ from those known by what items have now. */
  renew(
    known: Facts,
    stream: Stream,
    itemKeys: readonly string[],
    since: number,
  ): Promise<Facts>;
  /** Whether what is known is of the stream as it is defined now. */
  fits?(known: Facts, stream: Stream): boolean;
  /** How much of what may be kept. */
  sizeOf(facts: Facts): number;
  readonly mostKept: number;
}

/** Facts of the streams last asked for. */
export interface KeptFacts<Stream, Facts> {
  /**
   * Facts of streams that reach back to an instant or further: the same for
   * as long as those in the database stand.
   */
  find(streams: readonly Stream[], since: number): Promise<readonly Facts[]>;
  /** Those of a stream where they are kept and of a version. */
  peek(
    streamRef: string,
    since: number,
    version: FactVersion,
  ): Facts | undefined;
}

interface Kept<Facts> {
  readonly version: FactVersion;
  readonly since: number;
  readonly facts: Facts;
}

/**
 * Keeps what was read of streams. Whoever writes a stream's facts renews its
 * version in the same transaction, so what is kept is never older than what
 * was committed when it was asked for. Where it is known which items have
 * changed, those are read again and not the whole stream. Those who ask for
 * the same at once wait for one reading.
 */
export function keepFacts<Stream extends { readonly ref: string }, Facts>(
  database: Knex,
  reading: FactReading<Stream, Facts>,
): KeptFacts<Stream, Facts> {
  const kept = new Map<string, Kept<Facts>>();
  const underWay = new Map<
    string,
    Omit<Kept<Facts>, 'facts'> & { readonly kept: Promise<Kept<Facts>> }
  >();
  const usable = (one: Kept<Facts> | undefined, stream: Stream) =>
    one && (reading.fits?.(one.facts, stream) ?? true) ? one : undefined;

  async function read(
    stream: Stream,
    since: number,
    version: FactVersion,
    known: Kept<Facts> | undefined,
  ): Promise<Kept<Facts>> {
    const itemKeys =
      known &&
      known.since <= since &&
      (await changedItems(database, stream.ref, known.version, version));
    return known && itemKeys
      ? {
          version,
          since: known.since,
          facts: await reading.renew(
            known.facts,
            stream,
            itemKeys,
            known.since,
          ),
        }
      : { version, since, facts: await reading.load(stream, since, version) };
  }

  /** Joins a reading under way where that is of the same facts. */
  async function readOnce(
    stream: Stream,
    since: number,
    version: FactVersion,
  ): Promise<Kept<Facts>> {
    const { ref } = stream;
    const other = underWay.get(ref);
    if (other && isCurrent(other, since, version)) {
      const joined = usable(await other.kept, stream);
      if (joined) {
        return joined;
      }
    }
    const own = {
      version,
      since,
      kept: read(stream, since, version, usable(kept.get(ref), stream)),
    };
    underWay.set(ref, own);
    const end = () => {
      if (underWay.get(ref) === own) {
        underWay.delete(ref);
      }
    };
    own.kept.then(end, end);
    return own.kept;
  }

  return {
    async find(streams, since) {
      // Read before the rows: rows may be newer than the version, never older.
      const versions = await readVersions(
        database,
        streams.map(({ ref }) => ref),
      );
      const found: Facts[] = [];
      for (const [place, stream] of streams.entries()) {
        const version = versions[place];
        const known = usable(kept.get(stream.ref), stream);
        const isKept = known && isCurrent(known, since, version);
        const own = isKept ? known : await readOnce(stream, since, version);
        kept.delete(stream.ref);
        kept.set(stream.ref, own);
        found.push(own.facts);
        if (!isKept) {
          // Those of all streams at once may be too many.
          forgetOldest(kept, reading.mostKept, ({ facts }) =>
            reading.sizeOf(facts),
          );
        }
      }
      return found;
    },
    peek(streamRef, since, version) {
      const known = kept.get(streamRef);
      return known && isCurrent(known, since, version)
        ? known.facts
        : undefined;
    },
  };
}

/** Of the version asked for, or of a later one that another question has read meanwhile. */
function isCurrent(
  one: Omit<Kept<unknown>, 'facts'>,
  since: number,
  { version, generation, changes }: FactVersion,
): boolean {
  const isLater =
    generation !== '' &&
    one.version.generation === generation &&
    one.version.changes > changes;
  return (one.version.version === version || isLater) && one.since <= since;
}
