import { StreamDefinition, Timeline } from '../model';
import { WaitCause } from './WaitCause';

const AWAITED: Readonly<Record<string, 'review' | 'approval'>> = {
  'await-review': 'review',
  'await-approval': 'approval',
};

/**
 * Waits for another team's review or approval: stays in a stage that awaits
 * one, ended by a stay of another team than the one at work before.
 *
 * @param partyOf - ref of a team as facts name it; undefined where it is none
 * @public
 */
export function reviewCauses(
  timeline: Timeline,
  { stages }: Pick<StreamDefinition, 'stages'>,
  partyOf: (team: string) => string | undefined,
): readonly WaitCause[] {
  const classOf = new Map(stages.map(stage => [stage.id, stage.class]));
  const causes: WaitCause[] = [];
  let own: string | undefined;
  timeline.visits.forEach((visit, place) => {
    const kind = AWAITED[classOf.get(visit.stageId ?? '') ?? ''];
    const next = timeline.visits[place + 1];
    if (kind === undefined) {
      own ??= visit.team;
      return;
    }
    const before = own ?? timeline.team;
    if (!next?.team || before === undefined || next.team === before) return;
    const party = partyOf(next.team);
    if (party === undefined) return;
    causes.push({ party, evidence: kind, from: visit.from, to: visit.to });
  });
  return causes;
}
