import { jiraSite } from './JiraSite';
import { readJiraOptions } from './readJiraOptions';

describe('options of a Jira source', () => {
  it('are completed with what need not be said', () => {
    expect(readJiraOptions({})).toMatchObject({
      projects: [],
      fields: {},
      linkTypes: { blockedBy: ['is blocked by'] },
      requests: { serviceProjects: true },
      sprints: true,
      releases: true,
      remoteLinks: false,
      developmentPanel: [],
      otherChanges: false,
    });
  });

  it.each([
    [{ project: 'PAY' }, "options have no 'project'"],
    [{ projects: 'PAY' }, 'projects must be a list of texts'],
    [{ edition: 'datacenter' }, "edition must be 'cloud' or 'server'"],
    [{ baseUrl: 'jira.example.com' }, 'baseUrl must be an address'],
    [{ baseUrl: 'https://a:b@jira' }, 'baseUrl must carry no credentials'],
    [{ fields: { points: 'x' } }, "fields have no 'points'"],
    [{ resolutions: { Later: 'no' } }, 'resolutions.later must be one of'],
    [{ sprints: 'yes' }, 'sprints must be true or false'],
    [{ linkTypes: { blockedBy: [1] } }, 'linkTypes.blockedBy must be a text'],
    ['x', 'options must be an object'],
  ])('%j are refused: %s', (options, message) => {
    expect(() => readJiraOptions(options)).toThrow(message);
  });
});

describe('the site of a Jira source', () => {
  it.each([
    [
      'Acme.atlassian.net',
      undefined,
      'acme.atlassian.net',
      'https://acme.atlassian.net',
      'https://acme.atlassian.net',
      'cloud',
    ],
    [
      undefined,
      'https://jira.example.com:8443/jira',
      'jira.example.com:8443',
      'https://jira.example.com:8443/jira',
      'https://jira.example.com:8443/jira',
      'server',
    ],
    [
      'acme.atlassian.net',
      'https://api.atlassian.com/ex/jira/1234',
      'acme.atlassian.net',
      'https://api.atlassian.com/ex/jira/1234',
      'https://acme.atlassian.net',
      'cloud',
    ],
  ])(
    'of host %s and baseUrl %s is known',
    (host, baseUrl, known, apiUrl, webUrl, edition) => {
      expect(jiraSite({ host }, { baseUrl })).toEqual({
        host: known,
        apiUrl,
        webUrl,
        edition,
      });
    },
  );

  it('is not known without a host', () => {
    expect(jiraSite({}, {})).toBeUndefined();
  });
});
