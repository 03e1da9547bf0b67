import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a real repository with merges, tags and issue keys. All of it happens
 * at 09:00 UTC of a day in 2025:
 *
 *     3 Mar  Begin            v0.1
 *     4 Mar    menu           (branch, merged on 6 March)
 *     6 Mar  Merge menu
 *     7 Mar  Prices
 *    11 Mar                   v1.0
 *    12 Mar    search         (branch, merged on 13 March)
 *    13 Mar  Merge search
 *    14 Mar  Basket
 *    17 Mar  Checkout
 *    19 Mar                   v1.1
 *    20 Mar  Footer           not released before May
 *     6 May    vouchers       (branch, merged on 7 May; implements SHOP-14)
 *     7 May  Merge vouchers
 *     8 May                   v1.2
 */
export function makeSiteRepository(path: string): void {
  mkdirSync(path, { recursive: true });
  const git = (day: string, ...args: readonly string[]) =>
    execFileSync('git', ['-C', path, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        NODE_ENV: 'test',
        PATH: process.env.PATH,
        HOME: path,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Ada Example',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        GIT_AUTHOR_DATE: `${day}T09:00:00Z`,
        GIT_COMMITTER_NAME: 'Ada Example',
        GIT_COMMITTER_EMAIL: 'ada@example.com',
        GIT_COMMITTER_DATE: `${day}T09:00:00Z`,
      },
    });
  const commit = (day: string, message: string) => {
    writeFileSync(join(path, `${message.split(' ')[0]}.txt`), message);
    git(day, 'add', '--all');
    git(day, 'commit', '--quiet', '-m', message);
  };
  const merge = (
    started: string,
    merged: string,
    branch: string,
    message: string,
  ) => {
    git(started, 'checkout', '--quiet', '-b', branch);
    commit(started, message);
    git(merged, 'checkout', '--quiet', 'main');
    git(merged, 'merge', '--quiet', '--no-ff', '-m', `Merge ${branch}`, branch);
  };
  const release = (day: string, tag: string) =>
    git(day, 'tag', '-a', tag, '-m', `Release ${tag}`);

  git('2025-03-03', 'init', '--quiet', '--initial-branch=main');
  commit('2025-03-03', 'Begin the site');
  release('2025-03-03', 'v0.1');
  merge('2025-03-04', '2025-03-06', 'menu', 'Add the menu');
  commit('2025-03-07', 'Prices with tax');
  release('2025-03-11', 'v1.0');
  merge('2025-03-12', '2025-03-13', 'search', 'Search by name');
  commit('2025-03-14', 'Basket keeps its goods');
  commit('2025-03-17', 'Checkout in one step');
  release('2025-03-19', 'v1.1');
  commit('2025-03-20', 'Footer with address');
  merge('2025-05-06', '2025-05-07', 'vouchers', 'SHOP-14 Take vouchers');
  release('2025-05-08', 'v1.2');
}
