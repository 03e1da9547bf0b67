import { Timeline } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { LIVE_FACTS, WaitRow, writeWaits } from './productUnderTest';

const DAY = 86_400_000;
const CHUNK = 1_000;

/** Refs of a party and of the entity of it that has the work. */
export type Party = readonly [party: string, entity: string];

const plainParty = (party: number): Party => [
  `valuestream:default/party-${party}`,
  `component:default/party-${party}`,
];

/** Three of ten items waited: for one party, and half as long for another at the same time. */
export async function writeWaitsOfItems(
  database: Knex,
  streamRef: string,
  parties: number,
  named: (party: number) => Party = plainParty,
): Promise<void> {
  const stored: { body: string }[] = await database('timeline')
    .where('stream_ref', streamRef)
    .orderBy('item_key')
    .select('body');
  const rows = stored.flatMap(({ body }, place) =>
    place % 10 < 3
      ? waitsOf(JSON.parse(body), Math.floor(place / 10), party =>
          named(party % parties),
        )
      : [],
  );
  for (let at = 0; at < rows.length; at += CHUNK) {
    const part = rows.slice(at, at + CHUNK);
    await database.transaction(tx =>
      writeWaits(tx, LIVE_FACTS, [...new Set(part.map(row => row.item_key))], {
        waits: part,
        ties: [],
      }),
    );
  }
}

function waitsOf(
  { streamRef, itemKey, episode, state, startedAt, endedAt }: Timeline,
  place: number,
  named: (party: number) => Party,
): WaitRow[] {
  if (state !== 'done' || startedAt === null || endedAt === null) {
    return [];
  }
  const middle = startedAt + DAY / 2;
  const end = Math.min(endedAt, startedAt + DAY);
  if (end <= middle) {
    return [];
  }
  const row = (party: number, from: number, to: number, parts: number) => ({
    stream_ref: streamRef,
    item_key: itemKey,
    episode,
    from_at: from,
    party: named(party)[0],
    entity: named(party)[1],
    to_at: to,
    stalled: 0,
    parts,
    worked: place % 2,
    evidence: 'blocked-by',
    item_keys: `["other-${place}"]`,
    via: '[]',
    done_at: endedAt,
    done_day: new Date(endedAt).toISOString().slice(0, 10),
    home: 1,
    own: '',
    working_ms: Math.round((to - from) / 3),
  });
  return [
    row(place, startedAt, middle, 1),
    row(place, middle, end, 2),
    row(place + 7, middle, end, 2),
  ];
}
