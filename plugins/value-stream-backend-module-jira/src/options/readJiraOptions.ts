import { InputError } from '@backstage/errors';
import { FieldIds, JiraEdition, JiraOptions, Resolution } from './JiraOptions';
import { OptionReader, optionReader } from './OptionReader';

const KNOWN = [
  'baseUrl',
  'edition',
  'projects',
  'fields',
  'types',
  'resolutions',
  'linkTypes',
  'requests',
  'incidents',
  'bots',
  'sprints',
  'releases',
  'remoteLinks',
  'developmentPanel',
  'otherChanges',
];
const FIELDS = [
  'team',
  'type',
  'flagged',
  'epic',
  'sprint',
  'storyPoints',
  'approvals',
] as const;
const RESOLUTIONS = ['done', 'abandoned', 'duplicate'];

/**
 * Checks and completes the options of a source.
 *
 * @throws InputError that names the option and what to write instead.
 */
export function readJiraOptions(options: unknown): JiraOptions {
  const given = optionReader(options, KNOWN);
  const links = given.inside('linkTypes', ['blockedBy', 'duplicates']);
  const requests = given.inside('requests', ['serviceProjects', 'issueTypes']);
  const incidents = given.inside('incidents', ['issueTypes', 'labels']);
  const small = (reader: OptionReader, name: string, byDefault: string[]) =>
    reader.texts(name)?.map(text => text.toLowerCase()) ?? byDefault;
  return {
    baseUrl: readBaseUrl(given.text('baseUrl')),
    edition: readEdition(given.text('edition')),
    projects: given.texts('projects') ?? [],
    fields: readFields(given.inside('fields', FIELDS)),
    types: given.lookup('types'),
    resolutions: readResolutions(given.lookup('resolutions')),
    linkTypes: {
      blockedBy: small(links, 'blockedBy', ['is blocked by']),
      duplicates: small(links, 'duplicates', ['duplicates']),
    },
    requests: {
      serviceProjects: requests.flag('serviceProjects', true),
      issueTypes: small(requests, 'issueTypes', []),
    },
    incidents: {
      issueTypes: small(incidents, 'issueTypes', [
        'incident',
        '[system] incident',
      ]),
      labels: small(incidents, 'labels', []),
    },
    bots: small(given, 'bots', []),
    sprints: given.flag('sprints', true),
    releases: given.flag('releases', true),
    remoteLinks: given.flag('remoteLinks', false),
    developmentPanel: given.texts('developmentPanel') ?? [],
    otherChanges: given.flag('otherChanges', false),
  };
}

function readBaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) {
    return undefined;
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError(
      "baseUrl must be an address such as 'https://jira.example.com/jira'",
    );
  }
  if (url.username || url.password) {
    throw new InputError(
      'baseUrl must carry no credentials; write them in credentials of the source',
    );
  }
  return text.replace(/\/+$/, '');
}

function readEdition(text: string | undefined): JiraEdition | undefined {
  if (text !== undefined && text !== 'cloud' && text !== 'server') {
    throw new InputError(
      "edition must be 'cloud' or 'server' (which also means Data Center)",
    );
  }
  return text;
}

function readFields(given: OptionReader): FieldIds {
  return Object.fromEntries(
    FIELDS.flatMap(name => {
      const id = given.text(name);
      return id === undefined ? [] : [[name, id]];
    }),
  );
}

function readResolutions(
  given: ReadonlyMap<string, string>,
): ReadonlyMap<string, Resolution> {
  for (const [name, resolution] of given) {
    if (!RESOLUTIONS.includes(resolution)) {
      throw new InputError(
        `resolutions.${name} must be one of ${RESOLUTIONS.join(', ')}`,
      );
    }
  }
  return given as ReadonlyMap<string, Resolution>;
}
