import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { calendarOf, elapsedMs } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { isOneOf, selectByKeys } from '../../log/bulkRows';
import { fromStored, TIE_COLUMNS, TieRow } from '../../projection/waitRow';
import { waitingItems } from '../../projection/waitingItems';
import { LIVE_FACTS } from '../../log/factTables';
import { describeScope } from '../describeScope';
import { findScope } from '../findScope';
import { isoInstant } from '../isoInstant';
import { chooseStreams } from '../chooseStreams';
import { keysAmong } from '../itemsInScope';
import { NO_STREAM } from '../noStream';
import { QueryContext } from '../QueryContext';
import { readableObjects } from '../readableObjects';
import { shownOf } from '../shownOf';
import { DependencyQuery } from './DependencyQuery';
import { Group, groupOf } from './groupOf';
import { namedObjects } from './namedObjects';
import { nameParties } from './nameParties';
import { openTiesBy } from './openTiesBy';
import { streamIndexOf } from '../streamIndexOf';

type Answer = ApiSchemas['OpenBlockersAnswer'];
type Direction = 'waits-for' | 'waited-for-by';

const MOST_WAITING = 20;

/** Open ties of one blocker in one direction. */
interface Blocker {
  readonly party: string;
  readonly direction: Direction;
  readonly evidence: TieRow['evidence'];
  readonly otherKey: string;
  readonly ties: TieRow[];
}

/**
 * What holds items up now, in both directions: with whom, since when and what
 * waits behind it; the oldest first.
 *
 * @throws NotFoundError, InputError
 */
export async function getOpenBlockers(
  context: QueryContext,
  entityRef: string,
  asked: Pick<DependencyQuery, 'stream' | 'clock' | 'between'>,
  limit: number,
): Promise<Answer> {
  const { database, visibility } = context;
  const scope = await findScope(context, entityRef);
  const chosen = await chooseStreams(database, scope, asked.stream);
  const { stream, streams } = chosen ?? { stream: NO_STREAM, streams: [] };
  const pooled = streams.map(({ ref }) => ref);
  const index = await streamIndexOf(database);
  const group = await groupOf(context, scope, pooled, index);
  const open = await openTies(database, 'stream_ref', pooled);
  const keys = await keysAmong(
    database,
    scope,
    streams,
    open.map(({ item_key }) => item_key),
  );
  const blockers = grouped([
    ...open
      .filter(({ item_key }) => keys?.has(item_key) ?? true)
      .flatMap(tie => outgoing(tie, group, asked.between)),
    ...(await tiesWith(database, group)).flatMap(tie => incoming(tie, group)),
  ]);
  const readable = await visibility.visible([
    ...new Set(blockers.map(({ party }) => party)),
  ]);
  const shown = blockers.filter(
    ({ party }) => visibility.all || readable.has(party),
  );
  const page = shown.slice(0, limit);
  const objectKeys = [
    ...new Set(
      page.flatMap(({ otherKey, ties }) => [
        otherKey,
        ...ties.map(({ item_key }) => item_key),
      ]),
    ),
  ];
  const objects = await namedObjects(database, objectKeys);
  const mayRead = await readableObjects(context, objectKeys);
  const party = await nameParties(context, index);
  const asOf = context.now();
  const calendar = calendarOf(stream.calendar);
  return {
    scope: describeScope(scope, chosen && { stream, pooled }, stream),
    asOf: isoInstant(asOf),
    clock: asked.clock,
    readableOnly: !visibility.all,
    total: shown.length,
    blockers: await Promise.all(
      page.map(async blocker => {
        const since = sinceOf(blocker.ties[0]);
        return {
          party: party(blocker.party),
          direction: blocker.direction,
          evidence: blocker.evidence as ApiSchemas['DependencyKind'],
          ...(blocker.otherKey && {
            blocker: shownOf(blocker.otherKey, objects, mayRead),
          }),
          since: isoInstant(since),
          ageMs: elapsedMs({ from: since, to: asOf }, asked.clock, calendar),
          waiting: blocker.ties.slice(0, MOST_WAITING).map(tie => ({
            ...shownOf(tie.item_key, objects, mayRead),
            stream: tie.stream_ref,
            since: isoInstant(sinceOf(tie)),
          })),
          behind: await countBehind(context, blocker),
        };
      }),
    ),
  };
}

function sinceOf({ since }: TieRow): number {
  return since ?? 0;
}

type Sided = Omit<Blocker, 'ties'> & { readonly tie: TieRow };

function outgoing(
  tie: TieRow,
  group: Group,
  between: DependencyQuery['between'],
): readonly Sided[] {
  const { party, entity, evidence, other_key: otherKey } = tie;
  const other = group.otherSide({ party, ...(entity && { entity }) }, between);
  return other === undefined
    ? []
    : [{ party: other, direction: 'waits-for', evidence, otherKey, tie }];
}

function incoming(tie: TieRow, group: Group): readonly Sided[] {
  const { party, entity, evidence, other_key: otherKey, stream_ref } = tie;
  const ours = group.has({ party, ...(entity && { entity }) });
  const own =
    group.parties.has(stream_ref) ||
    (tie.own !== '' && !!group.entityRefs?.has(tie.own));
  return ours && !own && tie.home === 1
    ? [
        {
          party: stream_ref,
          direction: 'waited-for-by',
          evidence,
          otherKey,
          tie,
        },
      ]
    : [];
}

/** Ties of one blocker together, the longest waiting first, and so the blockers. */
function grouped(sided: readonly Sided[]): readonly Blocker[] {
  const blockers = new Map<string, Blocker>();
  for (const { tie, ...rest } of sided) {
    const key = [rest.direction, rest.party, rest.evidence, rest.otherKey].join(
      '\n',
    );
    const known = blockers.get(key);
    if (!known) {
      blockers.set(key, { ...rest, ties: [tie] });
    } else if (!known.ties.some(one => one.item_key === tie.item_key)) {
      known.ties.push(tie);
    }
  }
  for (const { ties } of blockers.values()) {
    ties.sort(
      (a, b) => sinceOf(a) - sinceOf(b) || (a.item_key < b.item_key ? -1 : 1),
    );
  }
  return [...blockers.values()].sort(
    (a, b) =>
      sinceOf(a.ties[0]) - sinceOf(b.ties[0]) ||
      (a.otherKey < b.otherKey ? -1 : 1),
  );
}

/** Open items that wait for a blocker, and those that wait for one of them, as far as the reader may read them. */
async function countBehind(
  context: QueryContext,
  { ties }: Blocker,
): Promise<number> {
  const { database, visibility } = context;
  const direct = new Set(ties.map(({ item_key }) => item_key));
  const further = await waitingItems(database, LIVE_FACTS, direct);
  const open = await selectByKeys<{ item_key: string }>(
    [...further].filter(key => !direct.has(key)),
    part =>
      database('tie')
        .whereRaw(isOneOf(database, 'item_key', part))
        .where('open', 1)
        .distinct()
        .select('item_key'),
  );
  const behind = [
    ...new Set([...direct, ...open.map(({ item_key }) => item_key)]),
  ];
  return visibility.all
    ? behind.length
    : (await readableObjects(context, behind)).size;
}

async function tiesWith(
  database: Knex,
  group: Group,
): Promise<readonly TieRow[]> {
  const rows = [
    ...(await openTies(database, 'party', [...group.parties])),
    ...(group.entityRefs
      ? await openTies(database, 'entity', [...group.entityRefs])
      : []),
  ];
  return [...new Map(rows.map(row => [JSON.stringify(row), row])).values()];
}

async function openTies(
  database: Knex,
  column: 'stream_ref' | 'party' | 'entity',
  refs: readonly string[],
): Promise<readonly TieRow[]> {
  const rows = await openTiesBy(database, column, refs);
  return rows.map(row => fromStored<TieRow>(row, TIE_COLUMNS));
}
