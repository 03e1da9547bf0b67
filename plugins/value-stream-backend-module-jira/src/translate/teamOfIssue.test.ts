import { change, history, wrapped } from '../__testUtils__/issueBodies';
import { tell } from '../__testUtils__/tell';
import { AT } from '../__testUtils__/jiraNames';

describe('an issue of backfill', () => {
  it('says which team it was with at each change', () => {
    const handedOver = (from: string | null, to: string | null) => ({
      ...change('Team', ['1', from], ['2', to]),
      fieldId: 'customfield_10001',
    });
    const at = (day: number) => `2024-05-0${day}T09:00:00.000+0000`;
    const { activities } = tell(
      wrapped({
        key: 'PAY-2',
        updated: at(6),
        fields: { customfield_10001: { id: '3', name: 'Ledger' } },
        histories: [
          history('1', at(2), [
            change('status', ['1', 'To Do'], ['3', 'Doing']),
          ]),
          history('2', at(3), [handedOver('Payments', null)]),
          history('3', at(4), [
            handedOver(null, 'Ledger'),
            change('status', ['3', 'Doing'], ['5', 'Done']),
          ]),
        ],
      }),
    );
    expect(activities.map(({ verb, team }) => [verb, team])).toEqual([
      ['created', 'Payments'],
      ['moved', 'Payments'],
      ['x:handed-over', undefined],
      ['x:handed-over', 'Ledger'],
      ['moved', 'Ledger'],
    ]);
  });

  it('says no team of its beginning where a part of its history is not known', () => {
    const { activities } = tell(
      wrapped(
        {
          key: 'PAY-2',
          updated: AT,
          fields: { customfield_10001: 'Ledger' },
        },
        { complete: false },
      ),
    );
    expect(activities[0]).toMatchObject({ verb: 'created' });
    expect(activities[0].team).toBeUndefined();
  });
});
