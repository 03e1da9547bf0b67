/**
 * @typedef {object} Step
 * @property {string} id
 * @property {string} title
 * @property {readonly string[]} [needs] ids of steps that must have passed before
 * @property {readonly string[]} [brings] ids of steps that are run too where only this one is asked for
 * @property {number} [slots] of the two there are; 2 where it fills the machine by itself
 * @property {() => Promise<Result>} run
 *
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {string} [output] shown where something failed
 * @property {string} [note] shown in the table, for example what was skipped
 */

/**
 * Runs steps in their order, as many at once as there are slots. A step that
 * needs a failed one counts as failed itself, without being run.
 *
 * @param {readonly Step[]} steps
 * @param {{ slots?: number, onStart?: (step: Step) => void, onEnd?: (step: Step, result: Result & { ms: number }) => void }} [options]
 * @returns {Promise<ReadonlyMap<string, Result & { ms: number }>>}
 */
export async function schedule(
  steps,
  { slots = 2, onStart = () => {}, onEnd = () => {} } = {},
) {
  const results = new Map();
  const running = new Map();
  const waiting = [...steps];
  let free = slots;

  const finish = (step, result) => {
    results.set(step.id, result);
    onEnd(step, result);
  };
  const begin = step => {
    const size = Math.min(step.slots ?? 1, slots);
    free -= size;
    onStart(step);
    const since = Date.now();
    running.set(
      step.id,
      step
        .run()
        .catch(error => ({ passed: 0, failed: 1, output: String(error.stack) }))
        .then(result => {
          free += size;
          running.delete(step.id);
          finish(step, { ...result, ms: Date.now() - since });
        }),
    );
  };

  while (waiting.length || running.size) {
    for (const step of [...waiting]) {
      const needs = step.needs ?? [];
      const broken = needs.find(id => results.get(id)?.failed);
      if (broken) {
        waiting.splice(waiting.indexOf(step), 1);
        finish(step, {
          passed: 0,
          failed: 1,
          ms: 0,
          note: `not run: ${broken} failed`,
        });
      } else if (!needs.every(id => results.has(id))) {
        continue;
      } else if ((step.slots ?? 1) <= free || free === slots) {
        waiting.splice(waiting.indexOf(step), 1);
        begin(step);
      } else {
        // What comes later must not starve a step that needs the whole machine.
        break;
      }
    }
    if (running.size) await Promise.race(running.values());
    else if (waiting.length && !waiting.some(step => canEverRun(step, results)))
      throw new Error(
        `steps wait for each other: ${waiting.map(({ id }) => id).join(', ')}`,
      );
  }
  return results;
}

function canEverRun(step, results) {
  return (step.needs ?? []).every(id => results.has(id));
}
