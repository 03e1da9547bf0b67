import { exampleTrace, hourOf } from '../testing/exampleTrace';
import { traceSpan } from './traceSpan';

describe('traceSpan', () => {
  it('covers a done item from its first fact to its last', () => {
    expect(traceSpan(exampleTrace)).toEqual({
      from: Date.parse(hourOf(0)),
      to: Date.parse(hourOf(100)),
    });
  });

  it('lets an open item last until the answer was given', () => {
    const open = { ...exampleTrace, state: 'open' as const };
    expect(traceSpan(open).to).toBe(Date.parse(hourOf(200)));
  });

  it('begins with work that was done before the item was created', () => {
    const late = { ...exampleTrace, createdAt: hourOf(30), visits: [] };
    expect(traceSpan(late).from).toBe(Date.parse(hourOf(0)));
  });

  it('gives ten minutes to a life without any instant', () => {
    const empty = {
      ...exampleTrace,
      createdAt: undefined,
      startedAt: undefined,
      endedAt: undefined,
      visits: [],
      blocked: [],
      objects: [],
    };
    expect(traceSpan(empty)).toEqual({
      from: Date.parse(hourOf(200)) - 600_000,
      to: Date.parse(hourOf(200)),
    });
  });
});
