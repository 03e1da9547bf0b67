import { objectName } from './objectName';

describe('objectName', () => {
  it('calls work items, changes and commits by their keys', () => {
    expect(
      objectName({ key: 'jira:acme/PAY-1', kind: 'work-item', title: 'Pay' }),
    ).toBe('PAY-1');
  });

  it('calls other objects by their titles, or by key where there is none', () => {
    const key = 'git:github.com/acme/api#tag/v1';
    expect(objectName({ key, kind: 'release', title: 'v1' })).toBe('v1');
    expect(objectName({ key, kind: 'release' })).toBe(
      'github.com/acme/api#tag/v1',
    );
  });
});
