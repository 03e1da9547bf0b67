import { day, DAY } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { Timeline } from '../model';
import { Meter } from './Meter';
import { rankItems } from './Ranked';
import { reworkMs } from './reworkMs';
import { stageTable } from './StageTable';

const TABLE = stageTable(STREAM);

/** Days of work and of waiting in the loops charged to a stage. */
function rework(
  timeline: Timeline,
  stageId: string,
  doneOn = 30,
  table = TABLE,
) {
  const [ranked] = rankItems([timeline], table);
  const { work, wait } = reworkMs(
    { ...ranked, doneAt: day(doneOn) },
    table.orderOf.get(stageId)!,
    table,
    new Meter(STREAM, 'calendar', 'state'),
  );
  const days = (times: Float64Array) =>
    times.reduce((sum, ms) => sum + ms, 0) / DAY;
  return { work: days(work), wait: days(wait) };
}

const NONE = { work: 0, wait: 0 };

describe('rework', () => {
  it('is the time from the return until the item was again as far as it had been', () => {
    // Back on day 4, in development until 6, waiting until 9, in review again.
    const item = stays(
      'A',
      'ready 0, dev 1, review 3, dev< 4, wait 6, review 9, done 12',
    );
    expect(rework(item, 'development')).toEqual({ work: 2, wait: 3 });
    expect(rework(item, 'review')).toEqual(NONE);
  });

  it('is charged to the first active stage that the item came back to', () => {
    const item = stays(
      'A',
      'dev 0, review 3, ready< 4, analysis< 6, dev 7, review 9, done 12',
    );
    // Two days it was ready, one in analysis, two in development.
    expect(rework(item, 'analysis')).toEqual({ work: 3, wait: 2 });
    expect(rework(item, 'development')).toEqual(NONE);
  });

  it('counts a loop within a loop with the outer one', () => {
    const item = stays(
      'A',
      'dev 0, review 2, test 3, review< 4, dev< 5, review 7, test 9, done 12',
    );
    // From 4 to 9: a day of review, two of development, two of review.
    expect(rework(item, 'review')).toEqual({ work: 5, wait: 0 });
    expect(rework(item, 'development')).toEqual(NONE);
  });

  it('adds up loops one after the other', () => {
    const item = stays(
      'A',
      'dev 0, review 2, dev< 3, review 4, dev< 6, review 9, test 10, dev< 11, test 16, done 20',
    );
    expect(rework(item, 'development')).toEqual({ work: 1 + 3 + 5, wait: 0 });
  });

  it('is none in a loop that never closes before the item is done', () => {
    const item = stays('A', 'dev 0, review 2, dev< 3, review 6, done 8');
    expect(rework(item, 'development')).toEqual({ work: 3, wait: 0 });
    expect(rework(item, 'development', 5)).toEqual(NONE);
    expect(rework(item, 'development', 6)).toEqual({ work: 3, wait: 0 });
  });

  it('leaves out what was before the commitment, and unknown stages', () => {
    const early = stays(
      'A',
      'backlog 0, analysis 2, backlog< 4, analysis 7, ready 9, done 12',
    );
    expect(rework(early, 'analysis')).toEqual(NONE);
    // Its first return is to before the commitment, which it had not reached.
    const late = stays(
      'B',
      'analysis 0, backlog< 4, dev 7, review 9, dev< 10, review 12, done 13',
    );
    expect(rework(late, 'development')).toEqual({ work: 2, wait: 0 });
    const lost = stays(
      'C',
      'dev 0, review 2, dev< 3, ?Limbo 4, review 9, done 10',
    );
    expect(rework(lost, 'development')).toEqual({ work: 1, wait: 0 });
  });

  it('counts from the commitment on', () => {
    const item = stays('A', 'dev 0, wait 2, dev< 3, wait 5, review 6, done 8');
    expect(rework(item, 'development')).toEqual({ work: 2, wait: 0 });
    const later = stageTable({ ...STREAM, commitment: 'review' });
    expect(rework(item, 'development', 30, later)).toEqual(NONE);
    const at = stays('B', 'ready 0, analysis< 2, ready 4, dev 5, done 8');
    expect(rework(at, 'analysis')).toEqual({ work: 2, wait: 0 });
  });

  it('is charged to one stage alone, the first of the stream as well', () => {
    const stages = STREAM.stages.slice(3);
    const table = stageTable({ ...STREAM, stages, commitment: 'development' });
    const item = stays(
      'A',
      'dev 0, review 2, test 3, dev< 4, review 6, test 8, done 9',
    );
    expect(rework(item, 'development', 30, table)).toEqual({
      work: 4,
      wait: 0,
    });
    expect(rework(item, 'review', 30, table)).toEqual(NONE);
  });

  it('is none where the item went back for more work of its own', () => {
    const item = stays('A', 'dev 0, review 2, dev~ 3, review 6, done 8');
    expect(rework(item, 'development')).toEqual(NONE);
  });

  it('ends where it jumps past the stage that it had come from', () => {
    const item = stays('A', 'dev 0, review 2, dev< 3, test 7, done 8');
    expect(rework(item, 'development')).toEqual({ work: 4, wait: 0 });
  });

  it('is charged to nobody where the item came back to waiting alone', () => {
    const item = stays('A', 'dev 0, review 2, wait< 3, review 6, done 8');
    expect(rework(item, 'review')).toEqual(NONE);
    expect(rework(item, 'waiting-for-review')).toEqual(NONE);
  });
});
