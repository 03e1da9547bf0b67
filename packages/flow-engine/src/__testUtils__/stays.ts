import { Entry, Timeline, Visit } from '../model';
import { day } from './history';
import { STREAM } from './stream';

const STAGE: Readonly<Record<string, string>> = {
  backlog: 'backlog',
  analysis: 'analysis',
  ready: 'ready',
  dev: 'development',
  wait: 'waiting-for-review',
  approval: 'waiting-for-approval',
  review: 'review',
  test: 'build-and-test',
  done: 'released',
};

const ENTRY: Readonly<Record<string, Entry>> = {
  '': 'forward',
  '<': 'return',
  '~': 'continuation',
};

/** `stage 3`, `stage< 3` for a return, `stage~ 3` for a continuation, `stage@team 3`; `?` is an unknown stage, `?Limbo` an unmapped status. */
const STEP = /^(\??\w*)([<~]?)(?:@(\w+))? (-?[\d.]+)$/;

/**
 * A timeline told stay by stay, so that each of its facts is in plain sight:
 * `ready 0, dev 2, done 5`. A stay ends where the next begins; `done` last ends
 * the item, `abandoned` or `removed` last does so without a stay, and any other
 * last stay is open.
 */
export function stays(
  itemKey: string,
  steps: string,
  more: Partial<Timeline> = {},
): Timeline {
  const parts = steps.split(', ').map(step => {
    const [, stage, mark, team, on] = STEP.exec(step)!;
    return { stage, mark, team, at: day(Number(on)) };
  });
  const last = parts[parts.length - 1];
  const fate = ['abandoned', 'removed'].find(name => name === last.stage);
  const visits = parts
    .slice(0, fate ? -1 : undefined)
    .map(({ stage, mark, team, at }, i): Visit => {
      const next = i + 1 < parts.length ? parts[i + 1].at : null;
      return {
        stageId: stage.startsWith('?') ? null : STAGE[stage],
        ...(stage.length > 1 && stage.startsWith('?')
          ? { unmappedStatus: stage.slice(1) }
          : {}),
        entry: i === 0 ? 'first' : ENTRY[mark],
        ...(team ? { team } : {}),
        from: at,
        to: next === null && stage === 'done' ? at : next,
        because: [],
      };
    });
  const ready = STREAM.stages.findIndex(({ id }) => id === 'ready');
  const started = visits.find(
    ({ stageId }) => STREAM.stages.findIndex(s => s.id === stageId) >= ready,
  );
  const firstDone = visits.find(({ stageId }) => stageId === 'released');
  const done = last.stage === 'done';
  return {
    streamRef: STREAM.ref,
    itemKey,
    episode: 1,
    labels: [],
    state: (fate as Timeline['state']) ?? (done ? 'done' : 'open'),
    createdAt: parts[0].at,
    endedAt: done || fate ? last.at : null,
    firstDoneAt: firstDone ? firstDone.from : null,
    startedAt: started ? started.from : null,
    visits,
    blocked: [],
    worked: [],
    mergedOnly: false,
    container: false,
    traced: false,
    ...more,
  };
}
