import { InputError } from '@backstage/errors';
import { GitlabOptions, GitlabResource, StatusLabel } from './GitlabOptions';
import { OptionReader } from './OptionReader';

/** In the order in which they are read. */
export const RESOURCES: readonly GitlabResource[] = [
  'issues',
  'merge-requests',
  'commits',
  'tags',
  'pipelines',
  'deployments',
  'releases',
  'feature-flags',
  'merge-trains',
  'epics',
];

const NAMES = [
  'apiBaseUrl',
  'projects',
  'statusLabels',
  'typeLabels',
  'blockedLabels',
  'incidentLabels',
  'abandonedLabels',
  'releaseTags',
  'bots',
  'renamed',
  'read',
  'pageSize',
];
const CATEGORIES = ['to-do', 'in-progress', 'done'];
const TYPE_LABELS: Readonly<Record<string, readonly string[]>> = {
  feature: ['feature', 'enhancement', 'type::feature', 'kind::feature'],
  defect: ['bug', 'defect', 'type::bug', 'type::defect', 'kind::bug'],
  risk: ['security', 'compliance', 'type::security', 'type::risk'],
  debt: [
    'technical debt',
    'tech debt',
    'tech-debt',
    'debt',
    'type::maintenance',
    'type::debt',
  ],
};

/**
 * Checks and completes the options of a GitLab source.
 *
 * @throws InputError that names the option and what to write instead.
 */
export function readGitlabOptions(options: unknown): GitlabOptions {
  const reader = new OptionReader(options ?? {}, 'options');
  reader.allow(NAMES);
  const pageSize = reader.number('pageSize') ?? 50;
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 100) {
    throw new InputError("'pageSize' must be a whole number from 1 to 100");
  }
  const read = reader.texts('read') ?? RESOURCES;
  const unknown = read.find(name => !(RESOURCES as string[]).includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `'read' knows no '${unknown}'; it knows ${RESOURCES.join(', ')}`,
    );
  }
  return {
    apiBaseUrl: readAddress(reader.text('apiBaseUrl')),
    projects: reader.values('projects').map(project => {
      if (Number.isSafeInteger(project) || typeof project === 'string') {
        return String(project)
          .trim()
          .replace(/^\/+|\/+$/g, '');
      }
      throw new InputError(
        "'projects' lists paths such as 'group/api', or numbers",
      );
    }),
    statusLabels: readStatusLabels(reader),
    typeLabels: {
      ...TYPE_LABELS,
      ...Object.fromEntries(
        reader
          .entries('typeLabels')
          .map(type => [type.name, type.reader.smallTexts(type.name) ?? []]),
      ),
    },
    blockedLabels: reader.smallTexts('blockedLabels') ?? [
      'blocked',
      'status::blocked',
      'workflow::blocked',
    ],
    incidentLabels: reader.smallTexts('incidentLabels') ?? [],
    abandonedLabels: reader.smallTexts('abandonedLabels') ?? [
      'wontfix',
      "won't fix",
      'invalid',
      'abandoned',
    ],
    releaseTags: reader.pattern('releaseTags'),
    bots: reader.smallTexts('bots') ?? [],
    renamed: Object.fromEntries(
      reader
        .entries('renamed')
        .map(({ name, reader: one }) => [name, one.required(name)]),
    ),
    read: RESOURCES.filter(resource => read.includes(resource)),
    pageSize,
  };
}

function readAddress(address: string | undefined): string | undefined {
  if (address === undefined) {
    return undefined;
  }
  if (!/^https?:\/\/[^\s/]+/.test(address) || !URL.canParse(address)) {
    throw new InputError(
      "'apiBaseUrl' must be an address such as https://gitlab.example.com/api/v4",
    );
  }
  return address.replace(/\/+$/, '');
}

function readStatusLabels(reader: OptionReader): readonly StatusLabel[] {
  if (!reader.has('statusLabels')) {
    return ['workflow::*', 'status::*'].map(label => ({
      label,
      category: 'in-progress',
    }));
  }
  return reader.values('statusLabels').map((value, index) => {
    const entry = new OptionReader(
      typeof value === 'string' ? { label: value } : value,
      `statusLabels[${index}]`,
    );
    entry.allow(['label', 'category']);
    const category = entry.text('category') ?? 'in-progress';
    if (!CATEGORIES.includes(category)) {
      throw new InputError(
        `'statusLabels[${index}].category' must be ${CATEGORIES.join(' or ')}`,
      );
    }
    return {
      label: entry.required('label').toLowerCase(),
      category: category as StatusLabel['category'],
    };
  });
}
