import { TestDatabases } from '@backstage/backend-test-utils';

describe('the databases that tests run on', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

  it('are both there, so that nothing is left out in silence', () => {
    expect(databases.supports('POSTGRES_18')).toBe(true);
    expect(databases.supports('SQLITE_3')).toBe(true);
  });

  it.each(databases.eachSupportedId())('%p answers', async id => {
    const knex = await databases.init(id);
    const answer = await knex.raw('select 1 + 1 as sum');
    expect((answer.rows ?? answer)[0].sum).toBe(2);
  });
});
