import { Timeline } from '../model';

/** Windows move with the reader, and lists live long: of so many questions answers are kept. */
const MOST_KEPT = 8;

/**
 * Keeps what was found of a list of timelines for as long as the list lives:
 * many figures of one answer ask the same of it. Lists are never changed. What
 * was asked longest ago gives way.
 */
export function keepByList<T>(): (
  timelines: readonly Timeline[],
  question: string,
  find: () => T,
) => T {
  const kept = new WeakMap<readonly Timeline[], Map<string, T>>();
  return (timelines, question, find) => {
    let answers = kept.get(timelines);
    if (!answers) {
      answers = new Map();
      kept.set(timelines, answers);
    }
    const known = answers.get(question);
    const answer = known === undefined ? find() : known;
    answers.delete(question);
    answers.set(question, answer);
    if (answers.size > MOST_KEPT) {
      const [oldest] = answers.keys();
      answers.delete(oldest);
    }
    return answer;
  };
}
