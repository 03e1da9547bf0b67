import { keepByQuestion } from './keepByQuestion';

describe('keepByQuestion', () => {
  it('works an answer out once of the same facts', () => {
    const kept = keepByQuestion<object, string>(2);
    const [some, others] = [{}, {}];
    const works: string[] = [];
    const ask = (facts: object, question: string) =>
      kept.ask(facts, question, () => {
        works.push(question);
        return `${question} ${works.length}`;
      });
    expect(ask(some, 'a')).toBe('a 1');
    expect(ask(some, 'a')).toBe('a 1');
    expect(kept.known(others, 'a')).toBeUndefined();
    expect(ask(others, 'a')).toBe('a 2');
    expect(kept.known(others, 'a')).toBe('a 2');
    expect(ask(some, 'b')).toBe('b 3');
    expect(works).toEqual(['a', 'a', 'b']);
  });

  it('forgets the question asked longest ago', () => {
    const kept = keepByQuestion<object, number>(2);
    const facts = {};
    let works = 0;
    const ask = (question: string) => {
      works += 1;
      return kept.ask(facts, question, () => works);
    };
    expect([ask('a'), ask('b'), ask('a'), ask('c')]).toEqual([1, 2, 1, 4]);
    expect(ask('a')).toBe(1);
    expect(ask('b')).toBe(6);
  });

  it('keeps an answer that is undefined', () => {
    const kept = keepByQuestion<object, number | undefined>(2);
    const facts = {};
    expect(kept.ask(facts, 'a', () => undefined)).toBeUndefined();
    expect(kept.ask(facts, 'a', () => 1)).toBeUndefined();
  });
});
