import { InputError } from '@backstage/errors';
import { CATEGORIES, ISSUE_TYPES, LABEL_PATTERNS } from './defaults';
import { GithubOptions, LabelPatterns } from './GithubOptions';
import { isSlug } from './isSlug';
import {
  allow,
  boolean,
  optionalText,
  pattern,
  record,
  texts,
  textsByName,
} from './readValues';

const KNOWN = [
  'apiBaseUrl',
  'repositories',
  'renamed',
  'types',
  'labels',
  'categories',
  'environments',
  'since',
  'jobDays',
  'graphql',
];
const LABELS = [
  'types',
  'priority',
  'severity',
  'component',
  'team',
  'status',
  'blocked',
  'incident',
] as const;
const CATEGORY_NAMES = ['to-do', 'in-progress', 'done'];
const JOB_DAYS = 90;

/**
 * Checks and completes the options of a GitHub source.
 *
 * @throws InputError that names the option and what to write instead.
 */
export function readGithubOptions(options: unknown): GithubOptions {
  const given = record(options ?? {}, 'options');
  allow(given, KNOWN, 'options');
  const apiBaseUrl = optionalText(given.apiBaseUrl, 'apiBaseUrl');
  if (apiBaseUrl !== undefined && !/^https?:\/\//.test(apiBaseUrl)) {
    throw new InputError(
      `apiBaseUrl '${apiBaseUrl}' is no address; write one such as https://github.example.com/api/v3`,
    );
  }
  const since = optionalText(given.since, 'since');
  if (since !== undefined && Number.isNaN(Date.parse(since))) {
    throw new InputError(`since '${since}' is no date; write 2024-01-31`);
  }
  const jobDays = given.jobDays ?? JOB_DAYS;
  if (typeof jobDays !== 'number' || !(jobDays >= 0)) {
    throw new InputError('jobDays must be a number of days, or 0 for none');
  }
  const environments = optionalText(given.environments, 'environments');
  const categories = lowered(textsByName(given.categories, 'categories'));
  for (const [status, category] of categories) {
    if (!CATEGORY_NAMES.includes(category)) {
      throw new InputError(
        `categories.${status} must be one of ${CATEGORY_NAMES.join(', ')}`,
      );
    }
  }
  return {
    apiBaseUrl,
    repositories: texts(given.repositories, 'repositories').map(slug =>
      checkedSlug(slug, 'repositories'),
    ),
    renamed: new Map(
      Object.entries(textsByName(given.renamed, 'renamed')).map(
        ([now, before]) => [
          checkedSlug(now, 'renamed').toLowerCase(),
          checkedSlug(before, `renamed.${now}`),
        ],
      ),
    ),
    types: new Map([
      ...ISSUE_TYPES,
      ...lowered(textsByName(given.types, 'types')),
    ]),
    labels: readLabels(given.labels),
    categories: new Map([...CATEGORIES, ...categories]),
    environments:
      environments === undefined
        ? undefined
        : pattern(environments, 'environments'),
    since: since && new Date(since).toISOString(),
    jobDays,
    graphql: boolean(given.graphql, 'graphql') ?? true,
  };
}

function readLabels(value: unknown): LabelPatterns {
  const given = record(value ?? {}, 'labels');
  allow(given, LABELS, 'labels');
  const types = Object.entries(textsByName(given.types, 'labels.types')).map(
    ([type, source]) => ({
      type,
      pattern: pattern(source, `labels.types.${type}`),
    }),
  );
  const one = (name: Exclude<(typeof LABELS)[number], 'types'>): RegExp => {
    const source = optionalText(given[name], `labels.${name}`);
    return source === undefined
      ? LABEL_PATTERNS[name]
      : pattern(source, `labels.${name}`);
  };
  return {
    // What is configured for a type replaces what is usual for it.
    types: [
      ...types,
      ...LABEL_PATTERNS.types.filter(
        ({ type }) => !types.some(other => other.type === type),
      ),
    ],
    priority: one('priority'),
    severity: one('severity'),
    component: one('component'),
    team: one('team'),
    status: one('status'),
    blocked: one('blocked'),
    incident: one('incident'),
  };
}

function checkedSlug(slug: string, at: string): string {
  if (!isSlug(slug)) {
    throw new InputError(
      `${at}: '${slug}' names no repository; write owner/name`,
    );
  }
  return slug;
}

function lowered(
  values: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  return Object.entries(values).map(([name, value]) => [
    name.trim().toLowerCase(),
    value,
  ]);
}
