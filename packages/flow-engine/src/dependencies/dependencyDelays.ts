import { Figure, MapOptions, StreamDefinition, Timeline } from '../model';
import { ratioFigure, stated } from '../figure/figure';
import { doneItems } from '../map/DoneItems';
import { leftOutOf } from '../map/leftOutOf';
import { quantileFigure } from '../figure/quantileFigure';
import { createMeter } from '../map/Meter';
import { rankItems } from '../map/Ranked';
import { numbersOf } from '../map/NumberList';
import { stageFlow } from '../map/StageFlow';
import { stageTable } from '../map/StageTable';
import { uniqueItems } from '../map/uniqueItems';
import { shareWaits } from './shareWaits';
import { DependencyEvidence, WaitKnowledge } from './WaitCause';

/** The delay that one party caused. Milliseconds on the chosen clock. @public */
export interface DependencyDelay {
  readonly party: string;
  /** Its equal share of every instant waited. */
  readonly delayMs: number;
  /** Part of the delay in which the party worked on what was waited for. */
  readonly workMs: number;
  /** The rest: what was waited for stood in the party's queue. */
  readonly queueMs: number;
  /**
   * Time waited for this party and nobody else: what its removal could gain at
   * most. It does not add up over parties.
   */
  readonly aloneMs: number;
  /**
   * Flow time p50 with the time waited for this party alone taken away: an
   * upper bound of the gain, by replay. Gains do not add up over parties.
   */
  readonly flowTimeWithout: Figure;
  /** Items that waited for it. */
  readonly items: number;
  readonly evidence: readonly DependencyEvidence[];
  /** Whom the party waited for meanwhile, shown and not charged. */
  readonly via: readonly string[];
}

/** @public */
export interface DependencyDelays {
  /** Most delay first. Edges + self + unexplained = total. */
  readonly edges: readonly DependencyDelay[];
  readonly selfMs: number;
  readonly unexplainedMs: number;
  readonly totalWaitMs: number;
  /** Share of done items that waited for nobody else. */
  readonly autonomy: Figure;
}

interface Draft {
  delayMs: number;
  workMs: number;
  aloneMs: number;
  /** Time waited for it alone, by place of the item. */
  readonly alone: Map<number, number>;
  readonly items: Set<string>;
  readonly evidence: Set<DependencyEvidence>;
  readonly via: Set<string>;
}

/**
 * For whom the items done in a window waited, from start to done. Each waiting
 * instant divides equally among the parties it had a cause to wait for, the
 * item's own group counting as one, `self`; an instant without a cause is
 * unexplained. In a chain the direct cause is charged.
 *
 * @param group - refs of the viewed group, whose members are `self`
 * @public
 */
export function dependencyDelays(
  timelines: readonly Timeline[],
  knowledge: WaitKnowledge,
  group: ReadonlySet<string>,
  stream: StreamDefinition,
  options: MapOptions,
): DependencyDelays {
  const table = stageTable(stream);
  const done = doneItems(
    rankItems(uniqueItems(timelines), table),
    stream,
    options,
    table,
  );
  const { counted } = done;
  const leftOut = leftOutOf(done);
  const meter = createMeter(stream, options.clock, options.basis);
  const skipDone = stream.reopenPolicy === 'cumulative-active';
  const { flow } = stageFlow(counted, skipDone, table, meter);
  const flows = numbersOf(flow);
  const drafts = new Map<string, Draft>();
  let selfMs = 0;
  let unexplainedMs = 0;
  let totalWaitMs = 0;
  let autonomous = 0;
  for (const [index, { timeline, doneAt }] of counted.entries()) {
    let waited = false;
    for (const { from, to, parties } of shareWaits(
      timeline,
      doneAt,
      knowledge,
      group,
      stream,
      options.basis,
    )) {
      const ms = meter.elapsed(from, to);
      if (ms === 0) continue;
      totalWaitMs += ms;
      if (parties.length === 0) unexplainedMs += ms;
      const share = ms / parties.length;
      for (const { party, worked, evidence, via } of parties) {
        if (party === undefined) {
          selfMs += share;
          continue;
        }
        waited = true;
        let draft = drafts.get(party);
        if (!draft) {
          draft = {
            delayMs: 0,
            workMs: 0,
            aloneMs: 0,
            alone: new Map(),
            items: new Set(),
            evidence: new Set(),
            via: new Set(),
          };
          drafts.set(party, draft);
        }
        draft.delayMs += share;
        if (worked) draft.workMs += share;
        if (parties.length === 1) {
          draft.aloneMs += ms;
          draft.alone.set(index, (draft.alone.get(index) ?? 0) + ms);
        }
        draft.items.add(timeline.itemKey);
        for (const kind of evidence) draft.evidence.add(kind);
        for (const other of via) draft.via.add(other);
      }
    }
    if (!waited) autonomous++;
  }
  return {
    edges: [...drafts]
      .map(
        ([
          party,
          { delayMs, workMs, aloneMs, alone, items, evidence, via },
        ]) => ({
          party,
          delayMs,
          workMs,
          queueMs: delayMs - workMs,
          aloneMs,
          flowTimeWithout: stated(
            quantileFigure(
              flows.map((ms, index) => ms - (alone.get(index) ?? 0)),
              0.5,
              'ms',
            ),
            options.window,
            leftOut,
          ),
          items: items.size,
          evidence: [...evidence].sort(),
          via: [...via].sort(),
        }),
      )
      .sort((a, b) => b.delayMs - a.delayMs || (a.party < b.party ? -1 : 1)),
    selfMs,
    unexplainedMs,
    totalWaitMs,
    autonomy: stated(
      ratioFigure(
        autonomous,
        counted.length,
        counted.length,
        'share of items that waited for nobody else',
      ),
      options.window,
      leftOut,
    ),
  };
}
