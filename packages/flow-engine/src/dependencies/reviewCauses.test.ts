import { day } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { reviewCauses } from './reviewCauses';

const party = (team: string) =>
  team === 'ghosts' ? undefined : `group:default/${team}`;

const causesOf = (steps: string, team?: string) =>
  reviewCauses(
    stays('A', steps, team === undefined ? {} : { team }),
    STREAM,
    party,
  );

describe('reviewCauses', () => {
  it('waits for the team whose stay ends a wait for review', () => {
    expect(
      causesOf('ready 0, dev@shop 1, wait 3, review@risk 5, done 6'),
    ).toEqual([
      {
        party: 'group:default/risk',
        evidence: 'review',
        from: day(3),
        to: day(5),
      },
    ]);
  });

  it('tells an approval from a review, and each by who ended it', () => {
    expect(
      causesOf(
        'dev@shop 0, wait 1, review@risk 2, approval 4, test@platform 7, done 8',
      ),
    ).toEqual([
      {
        party: 'group:default/risk',
        evidence: 'review',
        from: day(1),
        to: day(2),
      },
      {
        party: 'group:default/platform',
        evidence: 'approval',
        from: day(4),
        to: day(7),
      },
    ]);
  });

  it('goes on from the team first at work, whoever reviewed since', () => {
    // The second review by risk is another team's still; shop's own is none.
    expect(
      causesOf(
        'dev@shop 0, wait 1, review@risk 2, wait< 3, review@risk 4, wait< 5, dev@shop 6, done 7',
      ).map(({ from, to }) => [from, to]),
    ).toEqual([
      [day(1), day(2)],
      [day(3), day(4)],
    ]);
  });

  it('takes the team of the item where no stay before says one', () => {
    expect(causesOf('dev 0, wait 1, review@risk 2, done 3', 'shop')).toEqual([
      {
        party: 'group:default/risk',
        evidence: 'review',
        from: day(1),
        to: day(2),
      },
    ]);
    expect(causesOf('dev 0, wait 1, review@shop 2, done 3', 'shop')).toEqual(
      [],
    );
    // At work was risk, whatever the item says.
    expect(
      causesOf('dev@risk 0, wait 1, review@risk 2, done 3', 'shop'),
    ).toEqual([]);
  });

  it('learns nothing of who is at work from a stay that awaits', () => {
    expect(
      causesOf('wait@risk 0, review@risk 2, done 3', 'shop'),
    ).toMatchObject([{ party: 'group:default/risk' }]);
  });

  it.each([
    ['the wait is not over', 'dev@shop 0, wait 1'],
    ['no team ended it', 'dev@shop 0, wait 1, review 2, done 3'],
    ['the same team ended it', 'dev@shop 0, wait 1, review@shop 2, done 3'],
    ['nobody knows who was at work', 'dev 0, wait 1, review@risk 2, done 3'],
    ['the team is no party', 'dev@shop 0, wait 1, review@ghosts 2, done 3'],
    [
      'nothing awaits a review or an approval',
      'ready@shop 0, dev@risk 1, test@api 2, done 3',
    ],
    ['the stage is unknown', 'dev@shop 0, ? 1, review@risk 2, done 3'],
  ])('knows no cause where %s', (_, steps) => {
    expect(causesOf(steps)).toEqual([]);
  });

  it('goes by the stages of the stream', () => {
    const item = stays('A', 'dev@shop 0, wait 1, review@risk 2, done 3');
    expect(reviewCauses(item, { stages: [] }, party)).toEqual([]);
  });
});
