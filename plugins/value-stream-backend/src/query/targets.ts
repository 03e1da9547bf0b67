import { randomUUID } from 'node:crypto';
import { InputError, NotFoundError } from '@backstage/errors';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { canonicalJson } from '../log/canonicalJson';
import { findScope } from './findScope';
import { getFutureMap } from './getFutureMap';
import { isoInstant, isoWindow } from './isoInstant';
import { chooseStreams } from './chooseStreams';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';

type Target = ApiSchemas['Target'];

interface TargetRow {
  readonly id: string;
  readonly name: string;
  readonly saved_at: number | string;
  readonly question: string;
  readonly edits: string;
  readonly totals_then: string;
  readonly totals_target: string;
}

/** Served by target_entity_idx (entity_ref, stream_ref, saved_at). */
export function targetsOf(
  database: Knex,
  entityRef: string,
  streamRef: string,
): Knex.QueryBuilder<any, TargetRow[]> {
  return database('target')
    .where({ entity_ref: entityRef, stream_ref: streamRef })
    .orderBy('saved_at', 'desc');
}

/** The stream through which an entity is viewed, whose targets are meant. */
async function streamRefOf(
  context: QueryContext,
  entityRef: string,
  stream: string | undefined,
): Promise<string> {
  const scope = await findScope(context, entityRef);
  const chosen = await chooseStreams(context.database, scope, stream);
  if (!chosen) {
    throw new InputError(
      `${entityRef} belongs to no stream and has no targets; name one in the annotation value-stream/stream`,
    );
  }
  return chosen.stream.ref;
}

/**
 * The targets saved for an entity as viewed through a stream, latest first.
 *
 * @throws NotFoundError, InputError
 */
export async function listTargets(
  context: QueryContext,
  entityRef: string,
  stream: string | undefined,
): Promise<Target[]> {
  const streamRef = await streamRefOf(context, entityRef, stream);
  const rows = await targetsOf(context.database, entityRef, streamRef);
  return rows.map(fromRow);
}

/**
 * Saves a future map as a target, with its totals and those of the map as it
 * is.
 *
 * @throws NotFoundError; InputError where the totals cannot be known
 */
export async function saveTarget(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
  { name, edits }: ApiSchemas['NewTarget'],
): Promise<Target> {
  const streamRef = await streamRefOf(context, entityRef, query.stream);
  const { now, future, asked } = await getFutureMap(
    context,
    entityRef,
    query,
    edits,
  );
  if (future.meanFlowTime.kind === 'unknown') {
    throw new InputError(
      `What these changes would bring cannot be told from the data (${future.meanFlowTime.reason}), so they make no target; take back the change that is marked as unknown`,
    );
  }
  const row = {
    id: randomUUID(),
    entity_ref: entityRef,
    stream_ref: streamRef,
    saved_at: context.now(),
    name: name.trim(),
    question: canonicalJson({
      window: isoWindow(query.window),
      clock: query.clock,
      basis: query.basis,
      reopenPolicy: asked.reopenPolicy,
      types: query.types ?? [],
      teams: query.teams ?? [],
      labels: query.labels ?? [],
      priorities: query.priorities ?? [],
    }),
    edits: canonicalJson(edits),
    totals_then: canonicalJson(now),
    totals_target: canonicalJson(future),
  };
  if (row.name === '') {
    throw new InputError('A target needs a name');
  }
  await writerOf(context)('target').insert(row);
  return fromRow(row);
}

/** @throws NotFoundError where the entity has no such target */
export async function deleteTarget(
  context: QueryContext,
  entityRef: string,
  stream: string | undefined,
  id: string,
): Promise<Target[]> {
  const streamRef = await streamRefOf(context, entityRef, stream);
  const deleted = await writerOf(context)('target')
    .where({ id, entity_ref: entityRef, stream_ref: streamRef })
    .delete();
  if (deleted === 0) {
    throw new NotFoundError(
      `${entityRef} has no target '${id}'; it may have been given up already`,
    );
  }
  return listTargets(context, entityRef, stream);
}

function fromRow(row: TargetRow): Target {
  return {
    id: row.id,
    name: row.name,
    savedAt: isoInstant(Number(row.saved_at)),
    ...JSON.parse(row.question),
    edits: JSON.parse(row.edits),
    then: JSON.parse(row.totals_then),
    target: JSON.parse(row.totals_target),
  };
}

function writerOf({ writer, database }: QueryContext) {
  return writer ?? database;
}
