import { report } from '../../report/report';
import { Asking } from './Asking';
import { Asked, askTimes } from './askTimes';
import { Question, QUESTIONS } from './questions';
import { BENCH, GROUP, SYSTEM } from './world';

const CALLS = 30;
const BAR_MS = 50;

const ENTITIES = {
  stream: BENCH.stream,
  component: BENCH.component,
  system: SYSTEM,
  group: GROUP,
};
/** Those of an entity that is a part of its stream, and of many streams, as well. */
const OF_ALL_ENTITIES = ['map', 'flow', 'flow times'];

/** Times of all that the tabs of map and flow ask. */
export async function measureTabs(
  asking: Asking,
): Promise<ReadonlyMap<string, Asked>> {
  const { context, name, stored, only, goOn } = asking;
  const found = new Map<string, Asked>();
  const measure = async (what: string, ask: Question, ref: string) => {
    const times = await askTimes(CALLS, () => {
      goOn();
      return ask(context, ref);
    });
    found.set(what, times);
    tell(what, times);
  };
  for (const [question, ask] of Object.entries(QUESTIONS)) {
    if (only && only !== question) continue;
    for (const [kind, ref] of Object.entries(ENTITIES)) {
      if (kind !== 'component' && !OF_ALL_ENTITIES.includes(question)) continue;
      await measure(`${question} of a ${kind}`, ask, ref);
    }
  }
  if (!only) {
    // What others leave behind must not slow it down: it did, by five times.
    await measure(
      'map of a stream, after all else',
      QUESTIONS.map,
      ENTITIES.stream,
    );
  }
  return found;

  function tell(what: string, times: Asked) {
    report({
      what: `${what}, ${name}: p95 of ${CALLS}`,
      size: stored,
      measured: times.p95,
      unit: 'ms',
      bar: { atMost: BAR_MS },
    });
    report({
      what: `${what}, ${name}: median processor time`,
      size: stored,
      measured: times.median,
      unit: 'ms',
    });
    report({
      what: `${what}, ${name}: first`,
      size: stored,
      measured: times.first,
      unit: 'ms',
    });
  }
}
