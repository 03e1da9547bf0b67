import {
  changedView,
  parseOverviewView,
  writeOverviewView,
} from './OverviewView';

const through = (query: string) =>
  String(
    writeOverviewView(
      parseOverviewView(new URLSearchParams(query)),
      new URLSearchParams(query),
    ),
  );

describe('OverviewView', () => {
  it('is read from an address and written to it as it was', () => {
    const query =
      'corePage=3&figure=in-progress&item=A-1&order=desc&owner=group%3Adefault%2Fa&sort=load&stream=valuestream%3Adefault%2Fa&supportingPage=2&tool=jira&window=30d';
    expect([...new URLSearchParams(through(query))].sort()).toEqual([
      ...new URLSearchParams(query),
    ]);
  });

  it('takes what cannot be read as not given', () => {
    expect(
      through('corePage=-1&supportingPage=x&figure=wages&stream=a&sort=name'),
    ).toBe('');
  });

  it('goes back to the first page where other streams stand on it, and stays where not', () => {
    const view = parseOverviewView(
      new URLSearchParams('corePage=3&tool=jira&sort=load'),
    );
    expect(changedView(view, { tool: 'git' }).corePage).toBe(1);
    expect(changedView(view, { sort: 'load', descending: true }).corePage).toBe(
      1,
    );
    expect(changedView(view, { tool: 'jira' }).corePage).toBe(3);
    expect(changedView(view, { compare: ['a'] }).corePage).toBe(3);
    expect(changedView(view, { corePage: 4 }).corePage).toBe(4);
  });
});
