export const HOST = 'jira:acme.atlassian.net';
export const PAY = `${HOST}/PAY-`;
export const AT = '2024-05-07T09:00:00.000+0000';

/** That an issue is the one of a number. */
export const number = (id: number) => ({
  to: `${HOST}/issues/${id}`,
  relation: 'x:same-as',
  evidence: 'the number of the issue in Jira',
});
