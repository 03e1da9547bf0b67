import { keepWith } from './keepWith';

/** Answers worked out of facts, by what was asked of them. @public */
export interface KeptByQuestion<Facts extends object, Answer> {
  /** The answer that is kept, or else what is worked out now. */
  ask(facts: Facts, question: string, work: () => Answer): Answer;
  /** The answer where one is kept. */
  known(facts: Facts, question: string): Answer | undefined;
}

/** Windows move with the reader, and facts live long. */
const QUESTIONS_KEPT = 8;

/**
 * Keeps what was worked out of facts for as long as the facts themselves are
 * kept. Of each facts the questions last asked are kept.
 *
 * @param most - questions kept of the same facts
 * @public
 */
export function keepByQuestion<Facts extends object, Answer>(
  most: number = QUESTIONS_KEPT,
): KeptByQuestion<Facts, Answer> {
  const kept = keepWith<Facts, Map<string, { readonly answer: Answer }>>();
  return {
    ask(facts, question, work) {
      const own = kept.get(facts) ?? new Map<string, { answer: Answer }>();
      kept.set(facts, own);
      const one = own.get(question) ?? { answer: work() };
      own.delete(question);
      own.set(question, one);
      if (own.size > most) {
        const [oldest] = own.keys();
        own.delete(oldest);
      }
      return one.answer;
    },
    known: (facts, question) => kept.get(facts)?.get(question)?.answer,
  };
}
