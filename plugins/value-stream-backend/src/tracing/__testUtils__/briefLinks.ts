import { LinkRow } from '../LinkRow';
import { Match } from '../Match';

export const HOUR = 3_600_000;
export const brief = (links: readonly LinkRow[]) =>
  links.map(l => `${l.from_key} ${l.relation} ${l.to_key} ${l.confidence}`);

export const match = (change: Partial<Match>): Match => ({
  from: 'c1',
  fromKind: 'change',
  mention: 'title',
  name: 'PAY-1',
  to: 'jira:a/PAY-1',
  toKind: 'work-item',
  goesBy: 'named',
  ...change,
});
