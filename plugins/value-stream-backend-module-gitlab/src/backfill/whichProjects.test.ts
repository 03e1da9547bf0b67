import { FakeContent } from '../__testUtils__/fakeGitlab';
import { readAll } from '../__testUtils__/readAll';
import { PROJECT } from '../__testUtils__/recordedProject';
import { EVERYTHING, SHOP } from '../__testUtils__/shopContent';
import { serve, served, stopServing } from '../__testUtils__/servedGitlab';

jest.setTimeout(60_000);

function select(annotation: string, value: string) {
  return { annotation, value, entityRef: 'component:default/api' };
}

describe('the backfill of GitLab', () => {
  afterEach(stopServing);

  it('reads a project once that is selected by its path and its number', async () => {
    const content: FakeContent = {
      ...SHOP,
      'projects/42': SHOP['projects/shop/api'],
    };
    const { names } = await readAll(await serve(content), {
      selectors: [
        select('gitlab.com/project-slug', 'shop/api'),
        select('gitlab.com/project-id', '42'),
      ],
    });
    expect(names).toEqual(EVERYTHING);
  });

  it('keeps the selected name of a renamed project and says what to correct', async () => {
    const { pages, states } = await readAll(
      await serve({ ...SHOP, 'projects/old/api': SHOP['projects/shop/api'] }),
      { selectors: [select('gitlab.com/project-slug', 'old/api')] },
    );
    expect(pages[0].payloads[0].body).toMatchObject({
      project: { path_with_namespace: 'shop/api', selected_as: 'old/api' },
    });
    expect(states).toMatchObject([
      {
        part: 'old/api',
        state: 'warning',
        whatToDo: expect.stringContaining(
          'Write shop/api in gitlab.com/project-slug of component:default/api',
        ),
      },
    ]);
  });

  it('asks nothing of what the project has switched off', async () => {
    await readAll(
      await serve({
        ...SHOP,
        'projects/shop/api': { ...PROJECT, issues_access_level: 'disabled' },
      }),
    );
    expect(
      served().requests.some(({ path }) => path.endsWith('/42/issues')),
    ).toBe(false);
  });

  it('says that nothing is selected', async () => {
    const { states } = await readAll(await serve(SHOP), {
      options: { projects: [] },
    });
    expect(states).toMatchObject([{ state: 'warning' }]);
  });
});
