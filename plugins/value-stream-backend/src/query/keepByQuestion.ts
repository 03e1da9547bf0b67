/**
 * Keeps what was worked out of facts, by what was asked of them, for as long
 * as the facts themselves are kept. Of each facts the questions last asked
 * are kept.
 *
 * @param most - questions kept of the same facts
 */
export function keepByQuestion<Facts extends object, Answer>(
  most: number,
): (facts: Facts, question: string, work: () => Answer) => Answer {
  const kept = new WeakMap<Facts, Map<string, { readonly answer: Answer }>>();
  return (facts, question, work) => {
    const known = kept.get(facts) ?? new Map<string, { answer: Answer }>();
    kept.set(facts, known);
    const own = known.get(question) ?? { answer: work() };
    known.delete(question);
    known.set(question, own);
    if (known.size > most) {
      const [oldest] = known.keys();
      known.delete(oldest);
    }
    return own.answer;
  };
}
