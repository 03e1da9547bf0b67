import { Timeline } from '../model';
import { growItems, growSpans, growVisits } from './growColumns';
import { ENTRIES, FLAGS, ItemColumns, STATES } from './ItemColumns';

function flagsOf(timeline: Timeline, teams: boolean): number {
  return (
    STATES.indexOf(timeline.state) +
    (timeline.container ? FLAGS.container : 0) +
    (timeline.traced ? FLAGS.traced : 0) +
    (timeline.mergedOnly ? FLAGS.mergedOnly : 0) +
    (timeline.clockSkew ? FLAGS.clockSkew : 0) +
    (teams ? FLAGS.teams : 0)
  );
}

/** Writes the visits behind those there; whether any names a team. */
function writeVisits(
  columns: ItemColumns,
  { visits }: Timeline,
  orderOf: ReadonlyMap<string, number>,
): boolean {
  growVisits(columns, visits.length);
  const { orders, from, to, entries, visitTeams } = columns;
  let row = columns.visits;
  let teams = false;
  for (let v = 0; v < visits.length; v++, row++) {
    const visit = visits[v];
    const { stageId, unmappedStatus, team } = visit;
    const order = stageId === null ? undefined : orderOf.get(stageId);
    if (order !== undefined) orders[row] = order;
    else if (unmappedStatus === undefined) orders[row] = -1;
    else orders[row] = -2 - columns.statuses.numberOf(unmappedStatus);
    from[row] = visit.from;
    to[row] = visit.to === null ? Infinity : visit.to;
    entries[row] = ENTRIES[visit.entry];
    if (team === undefined) {
      visitTeams[row] = -1;
    } else {
      visitTeams[row] = columns.teams.numberOf(team);
      teams = true;
    }
  }
  columns.visits = row;
  return teams;
}

function writeSpans(columns: ItemColumns, { blocked, worked }: Timeline) {
  growSpans(columns, blocked.length, worked.length);
  for (let s = 0; s < blocked.length; s++) {
    const { from, to } = blocked[s];
    columns.blockedFrom[columns.blocked] = from;
    columns.blockedTo[columns.blocked++] = to === null ? Infinity : to;
  }
  for (let s = 0; s < worked.length; s++) {
    const { from, to } = worked[s];
    columns.workedFrom[columns.worked] = from;
    columns.workedTo[columns.worked++] = to === null ? Infinity : to;
  }
}

/** Writes a timeline behind those that the columns hold. */
export function writeItem(
  columns: ItemColumns,
  timeline: Timeline,
  orderOf: ReadonlyMap<string, number>,
): void {
  growItems(columns);
  const teams = writeVisits(columns, timeline, orderOf);
  writeSpans(columns, timeline);
  const item = columns.items++;
  columns.keys[item] = timeline.itemKey;
  columns.flags[item] = flagsOf(timeline, teams);
  columns.createdAt[item] = timeline.createdAt;
  columns.startedAt[item] = timeline.startedAt ?? Infinity;
  columns.endedAt[item] = timeline.endedAt ?? Infinity;
  columns.firstDoneAt[item] = timeline.firstDoneAt ?? Infinity;
  columns.visitsEnd[item] = columns.visits;
  columns.blockedEnd[item] = columns.blocked;
  columns.workedEnd[item] = columns.worked;
}
