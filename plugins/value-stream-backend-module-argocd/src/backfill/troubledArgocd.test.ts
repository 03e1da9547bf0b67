import { PlayedAnswer } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { PlayedArgocd } from '../__testUtils__/playArgocd';
import {
  five,
  namesOf,
  play,
  read,
  played,
  stopPlaying,
} from '../__testUtils__/readArgocd';

afterEach(stopPlaying);

describe('an Argo CD in trouble', () => {
  const atC =
    (answer: PlayedAnswer): PlayedArgocd['trouble'] =>
    ({ path }) =>
      path.endsWith('/c') ? answer : undefined;

  it.each<[string, PlayedAnswer, string, string]>([
    ['is forbidden', { status: 403 }, 'warning', 'Grant'],
    ['is gone', { status: 404 }, 'warning', 'nothing has to be done'],
  ])(
    'shows an application that %s, reads the others, and that one when it is well',
    async (_, trouble, state, whatToDo) => {
      await play({ applications: five(), trouble: atC(trouble) });
      const first = await read({ applications: ['*'] });

      expect(namesOf(first)).toEqual(['a', 'b', 'd', 'e']);
      expect(first.at(-1)!.states).toEqual([
        {
          part: 'argocd/c',
          state,
          message: expect.any(String),
          whatToDo: expect.stringContaining(whatToDo),
        },
      ]);

      await play({ applications: five() });
      const second = await read({
        applications: ['*'],
        cursor: first.at(-1)!.cursor,
      });
      expect(namesOf(second)).toEqual(['c']);
    },
  );

  it.each<[string, PlayedAnswer, string]>([
    ['refuses the credentials', { status: 401 }, 'token'],
    ['forbids the listing', { status: 403 }, 'applications, get'],
    ['fails', { status: 502 }, 'is up'],
    ['answers no list', { body: { items: 'none' } }, 'is up'],
  ])('stops where it %s, with what to do', async (_, answer, whatToDo) => {
    await play({ applications: five(), trouble: () => answer });

    await expect(read({ applications: ['*'] })).rejects.toMatchObject({
      name: 'SourceError',
      whatToDo: expect.stringContaining(whatToDo),
    });
  });

  it('stops where one application after the other fails, and goes on there', async () => {
    await play({
      applications: five(),
      trouble: ({ path }) =>
        /\/[b-e]$/.test(path) ? { status: 500 } : undefined,
    });

    await expect(read({ applications: ['*'] })).rejects.toMatchObject({
      name: 'SourceError',
    });
  });

  it('is not asked without a token', async () => {
    await play({ applications: five() });

    await expect(
      read({ applications: ['*'], token: '' }),
    ).rejects.toMatchObject({ whatToDo: expect.stringContaining('token') });
    expect(played().requests).toEqual([]);
  });
});
