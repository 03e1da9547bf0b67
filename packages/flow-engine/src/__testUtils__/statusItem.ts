import { StreamDefinition, Timeline } from '../model';
import { composeTimelines } from '../timeline';
import { fact, history } from './history';
import { STREAM } from './stream';

const STATUS: Readonly<Record<string, string>> = {
  backlog: 'Open',
  analysis: 'Analysis',
  ready: 'Ready',
  dev: 'In progress',
  wait: 'Waiting for review',
  review: 'Review',
  test: 'Testing',
  done: 'Done',
  limbo: 'Limbo',
};

/** An item by its moves and the days of them, such as `ready 0, dev 2, done 5`. */
export function statusItem(
  key: string,
  moves: string,
  stream: StreamDefinition = STREAM,
): Timeline {
  const steps = moves.split(', ').map(step => step.split(' '));
  const [timeline] = composeTimelines(
    history(
      key,
      'work-item',
      steps.map(([stage, on], i) =>
        i === 0
          ? fact(Number(on), 'work-item created', key, {
              status: STATUS[stage],
            })
          : fact(Number(on), 'work-item moved', key, { to: STATUS[stage] }),
      ),
    ),
    stream,
  );
  return timeline;
}
