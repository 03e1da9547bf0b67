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
  const kept = stays.filter(
    (stay, i) => i === 0 || !sameStay(stays[i - 1], stay),
  );
  const visits: DraftVisit[] = [];
  if (kept.length > 0 && createdAt < kept[0].at) {
    visits.push({
      visit: {
        stageId: null,
        entry: 'first',
        from: createdAt,
        to: kept[0].at,
        because: [],
      },
      done: false,
      ended: undefined,
    });
  }
  let lastOrder: number | undefined;
  kept.forEach((stay, i) => {
    const to = kept[i + 1]?.at ?? null;
    const order = stay.stage ? stream.stages.indexOf(stay.stage) : undefined;
    let entry: Entry = 'forward';
    if (lastOrder === undefined) entry = 'first';
    else if (order !== undefined && order < lastOrder) entry = stay.backwards;
    lastOrder = order ?? lastOrder;
    const team = teamAt(stay.at, to);
    visits.push({
      visit: {
        stageId: stay.stage?.id ?? null,
        ...(stay.unmappedStatus === undefined
          ? {}
          : { unmappedStatus: stay.unmappedStatus }),
        entry,
        ...(team === undefined ? {} : { team }),
        from: stay.at,
        to,
        because: stay.because,
      },
      done: stay.stage?.mode === 'done',
      ended: stay.ended,
    });
  });
  return visits;
}
