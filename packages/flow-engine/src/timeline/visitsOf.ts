import { Entry, Instant, StreamDefinition, Visit } from '../model';
import { Stay } from './Stay';

/** A visit that may be the end of an item's life for good or for a while. */
export interface DraftVisit {
  readonly visit: Visit;
  readonly done: boolean;
  readonly ended: Stay['ended'];
}

function sameStay(a: Stay, b: Stay): boolean {
  if (a.ended !== b.ended) return false;
  if (a.stage?.mode === 'done' && b.stage?.mode === 'done') return true;
  return a.stage === b.stage && a.unmappedStatus === b.unmappedStatus;
}

/** Runs of stays in one stage become visits, each saying how it was entered. */
export function visitsOf(
  stays: readonly Stay[],
  createdAt: Instant,
  stream: StreamDefinition,
  teamAt: (from: Instant, to: Instant | null) => string | undefined,
): readonly DraftVisit[] {
  const visits: DraftVisit[] = [];
  if (stays.length > 0 && createdAt < stays[0].at) {
    visits.push({
      visit: {
        stageId: null,
        entry: 'first',
        from: createdAt,
        to: stays[0].at,
        because: [],
      },
      done: false,
      ended: undefined,
    });
  }
  let lastOrder = -1;
  for (let i = 0, next: number; i < stays.length; i = next) {
    next = i + 1;
    while (next < stays.length && sameStay(stays[next - 1], stays[next])) {
      next++;
    }
    const { at: from, stage, unmappedStatus, ended, because } = stays[i];
    const to = next < stays.length ? stays[next].at : null;
    const order = stage ? stream.stages.indexOf(stage) : -1;
    let entry: Entry = 'forward';
    if (lastOrder < 0) entry = 'first';
    else if (order >= 0 && order < lastOrder) entry = stays[i].backwards;
    if (order >= 0) lastOrder = order;
    const visit: { -readonly [Field in keyof Visit]: Visit[Field] } = {
      stageId: stage ? stage.id : null,
      entry,
      from,
      to,
      because,
    };
    if (unmappedStatus !== undefined) visit.unmappedStatus = unmappedStatus;
    const team = teamAt(from, to);
    if (team !== undefined) visit.team = team;
    visits.push({ visit, done: stage?.mode === 'done', ended });
  }
  return visits;
}
