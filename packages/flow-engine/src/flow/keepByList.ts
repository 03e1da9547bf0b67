import { Timeline } from '../model';

/**
 * Keeps what was found of a list of timelines for as long as the list lives:
 * many figures of one answer ask the same of it. Lists are never changed.
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
    let answer = answers.get(question);
    if (answer === undefined) {
      answer = find();
      answers.set(question, answer);
    }
    return answer;
  };
}
