import { Knex } from 'knex';
import { canonicalJson } from '../log/canonicalJson';
import { giveWay } from '../log/giveWay';
import { hashOf } from '../log/hashOf';
import { inSlices, mapping } from '../log/inSlices';
import { readInPages } from '../log/readInPages';
import { lockFacts } from '../log/lockFacts';
import { renewVersion, versionOf } from '../log/namedVersion';
import { Registry } from './Registry';
import { applyRows } from './applyRows';
import { diffRows, Row, RowChanges } from './diffRows';
import { markRefs } from './markRefs';
import { writeEntities } from './writeEntities';
import { WrittenEntity } from './WrittenEntity';

/** What changed, by ref, in order. */
export interface RegistryChange {
  readonly entityRefs: readonly string[];
  readonly streamRefs: readonly string[];
}

/**
 * Writes what differs from what is stored: entities first, then streams,
 * members and conflicts, which are never seen of two states of the catalog.
 * What changes is marked dirty in the transaction that writes it, so that a
 * crash loses no change.
 */
export async function writeRegistry(
  database: Knex,
  entities: readonly WrittenEntity[],
  registry: Registry,
  now: number,
): Promise<RegistryChange> {
  const entityRefs = await writeEntities(database, entities);
  const { touched, streamRefs } = await database.transaction(trx =>
    writeStreams(trx, registry, now),
  );
  return { entityRefs: distinct([...entityRefs, ...touched]), streamRefs };
}

/** @returns streams that changed, and entities that belong to another stream than before, or no more */
async function writeStreams(
  trx: Knex.Transaction,
  registry: Registry,
  now: number,
): Promise<{
  readonly streamRefs: readonly string[];
  readonly touched: readonly string[];
}> {
  await lockFacts(trx);
  const stored = await readInPages(
    trx,
    'stream',
    ['ref'],
    ['ref', 'hash', 'version'],
  );
  const before = new Map(stored.map(row => [row.ref, row]));
  const streamChanges = await inSlices(
    diffRows(
      stored,
      await inSlices(
        mapping(registry.streams, (stream): Row => {
          const { ref } = stream;
          const definition = canonicalJson(stream);
          const hash = hashOf(definition);
          const known = before.get(ref);
          // What stays need not be kept to be written.
          return known?.hash === hash
            ? { ref, hash }
            : {
                ref,
                definition,
                hash,
                version: Number(known?.version ?? 0) + 1,
                changed_at: now,
              };
        }),
      ),
      ['ref'],
      ['hash'],
    ),
  );
  await applyRows(trx, 'stream', streamChanges);

  const memberChanges = await inSlices(
    diffRows(
      await readInPages(
        trx,
        'stream_member',
        ['stream_ref', 'entity_ref'],
        ['stream_ref', 'entity_ref', 'evidence'],
      ),
      await inSlices(
        mapping(registry.members, ({ streamRef, entityRef, evidence }) => ({
          stream_ref: streamRef,
          entity_ref: entityRef,
          evidence,
        })),
      ),
      ['stream_ref', 'entity_ref'],
      ['evidence'],
    ),
  );
  await applyRows(trx, 'stream_member', memberChanges);

  await applyRows(
    trx,
    'conflict',
    await inSlices(
      diffRows(
        await readInPages(
          trx,
          'conflict',
          ['entity_ref', 'reason', 'subject'],
          ['*'],
        ),
        registry.conflicts.map(conflict => ({
          entity_ref: conflict.entityRef,
          reason: conflict.reason,
          subject: conflict.subject,
          stream_ref: conflict.streamRef ?? null,
          message: conflict.message,
          what_to_do: conflict.whatToDo,
        })),
        ['entity_ref', 'reason', 'subject'],
        ['stream_ref', 'message', 'what_to_do'],
      ),
    ),
  );

  if (
    [streamChanges, memberChanges].some(
      ({ inserted, updated, deleted }) =>
        inserted.length + updated.length + deleted.length > 0,
    ) ||
    (await versionOf(trx, 'registry')) === ''
  ) {
    await renewVersion(trx, 'registry');
  }

  await giveWay();
  const moved: Row[] = [...memberChanges.inserted, ...memberChanges.deleted];
  const touched = distinct(moved.map(row => row.entity_ref as string));
  await giveWay();
  const streamRefs = distinct([
    ...refsOf(streamChanges),
    ...moved.map(row => row.stream_ref as string),
  ]);
  await markRefs(trx, 'entity', touched);
  await markRefs(trx, 'stream', streamRefs);
  return { streamRefs, touched };
}

function refsOf({ inserted, updated, deleted }: RowChanges): string[] {
  return [...inserted, ...updated, ...deleted].map(
    row => (row as Row).ref as string,
  );
}

function distinct(refs: readonly string[]): string[] {
  return [...new Set(refs)].sort();
}
