import {
  change,
  history,
  issueUpdated,
  wrapped,
} from '../__testUtils__/issueBodies';
import { MOVED_AWAY } from '../__testUtils__/payloads';
import { tell } from '../__testUtils__/tell';
import { HOST } from '../__testUtils__/jiraNames';

describe('a webhook of Jira', () => {
  it('ends an issue under its old key when it is moved to another project', () => {
    const { activities, objects } = tell(MOVED_AWAY);
    expect(activities).toMatchObject([
      {
        verb: 'removed',
        objects: [
          { key: `${HOST}/PAY-8`, qualifier: 'subject' },
          { key: `${HOST}/OPS-8`, qualifier: 'moved-to' },
        ],
      },
    ]);
    expect(objects[0]).toMatchObject({
      key: `${HOST}/OPS-8`,
      attributes: { key: 'OPS-8', formerKeys: ['PAY-8'] },
    });
  });

  it('of an issue that moved says that it is what was told under its old key and its number', () => {
    expect(tell(MOVED_AWAY).objects[0].links).toEqual([
      {
        to: `${HOST}/issues/2008`,
        relation: 'x:same-as',
        evidence: 'the number of the issue in Jira',
      },
      {
        to: `${HOST}/PAY-8`,
        relation: 'x:same-as',
        evidence: 'the issue was PAY-8 before it moved',
      },
    ]);
  });

  it('tells an issue under any key with the same identities', () => {
    const moved = change('status', ['1', 'To Do'], ['3', 'In Progress']);
    const histories = [
      history('700', '2024-05-11T08:00:00.000+0000', [moved]),
      history('701', '2024-05-12T08:00:00.000+0000', [
        change('Key', [null, 'PAY-8'], [null, 'OPS-8']),
      ]),
    ];
    const updated = '2024-05-12T08:00:00.000+0000';
    // The issue keeps its number as it moves.
    const under = (key: string, upTo: number) => {
      const payload = wrapped({
        key,
        updated,
        histories: histories.slice(0, upTo),
      });
      (payload.body as any).issue.id = '1008';
      return tell(payload).activities.map(({ identity }) => identity);
    };
    const before = under('PAY-8', 1);
    expect(before).toEqual([
      `${HOST}/issues/1008:created`,
      `${HOST}/issues/1008/changelog/700:status`,
    ]);
    expect(under('OPS-8', 2)).toEqual([
      ...before,
      `${HOST}/issues/1008/changelog/701:Key`,
    ]);
  });

  it('takes back that an issue which came back is another', () => {
    const { activities, objects } = tell(
      issueUpdated(
        { key: 'PAY-8', updated: '2024-05-14T08:00:00.000+0000' },
        {
          id: '702',
          items: [
            change('Key', [null, 'PAY-8'], [null, 'OPS-8']),
            change('Key', [null, 'OPS-8'], [null, 'PAY-8']),
          ],
        },
      ),
    );
    expect(activities.map(({ objects: [{ key }] }) => key)).toEqual([
      `${HOST}/OPS-8`,
    ]);
    expect(objects.at(-1)).toEqual({
      key: `${HOST}/OPS-8`,
      kind: 'work-item',
      observedAt: Date.UTC(2024, 4, 14, 8),
      links: [
        {
          to: `${HOST}/PAY-8`,
          relation: 'x:same-as',
          confidence: 0,
          evidence: 'the issue is PAY-8 again',
        },
      ],
    });
  });
});
