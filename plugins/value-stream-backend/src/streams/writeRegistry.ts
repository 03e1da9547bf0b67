import { Knex } from 'knex';
import { inChunks } from '../log/bulkRows';
import { canonicalJson } from '../log/canonicalJson';
import { LIVE_FACTS } from '../log/factTables';
import { giveWay } from '../log/giveWay';
import { hashOf } from '../log/hashOf';
import { inSlices, mapping } from '../log/inSlices';
import { readInPages } from '../log/readInPages';
import { lockFacts } from '../log/lockFacts';
import { renewVersion, versionOf } from '../log/namedVersion';
import { markDirty } from '../projection/dirtyQueue';
import { Registry } from './Registry';
import { applyRows } from './applyRows';
import { diffRows, Row, RowChanges } from './diffRows';
import { WrittenEntity } from './WrittenEntity';

/** Keys of one statement: few enough to be put in order and sent in a short turn. */
const DIRTY_AT_ONCE = 200;

/** What changed, by ref, in order. */
export interface RegistryChange {
  readonly entityRefs: readonly string[];
  readonly streamRefs: readonly string[];
}

/**
 * Writes what differs from what is stored, all in the transaction given, and
 * marks it dirty in the same transaction, so that a crash loses no change.
 */
export async function writeRegistry(
  trx: Knex.Transaction,
  entities: readonly WrittenEntity[],
  registry: Registry,
  now: number,
): Promise<RegistryChange> {
  await lockFacts(trx);
  const entityChanges = await inSlices(
    diffRows(
      await readInPages(trx, 'entity', ['ref'], ['ref', 'digest']),
      entities,
      ['ref'],
      ['digest'],
    ),
  );
  await applyRows(trx, 'entity', entityChanges);

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
    [entityChanges, streamChanges, memberChanges].some(
      ({ inserted, updated, deleted }) =>
        inserted.length + updated.length + deleted.length > 0,
    ) ||
    (await versionOf(trx, 'registry')) === ''
  ) {
    await renewVersion(trx, 'registry');
  }

  await giveWay();
  const touched: Row[] = [...memberChanges.inserted, ...memberChanges.deleted];
  const entityRefs = distinct([
    ...refsOf(entityChanges),
    ...touched.map(row => row.entity_ref as string),
  ]);
  await giveWay();
  const change = {
    entityRefs,
    streamRefs: distinct([
      ...refsOf(streamChanges),
      ...touched.map(row => row.stream_ref as string),
    ]),
  };
  for (const part of inChunks(change.entityRefs, DIRTY_AT_ONCE)) {
    await giveWay();
    await markDirty(
      trx,
      LIVE_FACTS,
      part.map(ref => `entity:${ref}` as const),
    );
  }
  for (const part of inChunks(change.streamRefs, DIRTY_AT_ONCE)) {
    await giveWay();
    await markDirty(
      trx,
      LIVE_FACTS,
      part.map(ref => `stream:${ref}` as const),
    );
  }
  return change;
}

function refsOf({ inserted, updated, deleted }: RowChanges): string[] {
  return [...inserted, ...updated, ...deleted].map(
    row => (row as Row).ref as string,
  );
}

function distinct(refs: readonly string[]): string[] {
  return [...new Set(refs)].sort();
}
