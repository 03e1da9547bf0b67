import { keepFields } from '../keepFields';
import { KEPT } from '../keptFields';
import { ProjectList } from '../ProjectList';

/** Commits on the first-parent line of the default branch. */
export const commits: ProjectList = {
  resource: 'commits',
  address: ({ id, defaultBranch }) =>
    defaultBranch === undefined
      ? undefined
      : `projects/${id}/repository/commits`,
  query: (_since, { defaultBranch }) =>
    new URLSearchParams({
      ref_name: defaultBranch ?? '',
      first_parent: 'true',
    }).toString(),
  optional: true,
  payload: async (entry, { project }) => ({
    type: 'commit',
    body: {
      project: project.told,
      commit: keepFields(entry, KEPT.commit),
      first_parent: true,
    },
  }),
};

/** Tags, where configuration says which of them are releases. */
export const tags: ProjectList = {
  resource: 'tags',
  address: ({ id }) => `projects/${id}/repository/tags`,
  query: () => 'order_by=updated&sort=desc',
  byKeyset: true,
  optional: true,
  payload: async (entry, { project, options }) =>
    options.releaseTags === undefined ||
    !RegExp(options.releaseTags).test(String(entry.name))
      ? undefined
      : {
          type: 'tag',
          body: { project: project.told, tag: keepFields(entry, KEPT.tag) },
        },
};

export const releases: ProjectList = {
  resource: 'releases',
  address: ({ id }) => `projects/${id}/releases`,
  query: () => 'order_by=created_at&sort=desc',
  optional: true,
  touchedAt: entry => entry.created_at,
  payload: async (entry, { project }) => ({
    type: 'release',
    body: { project: project.told, release: keepFields(entry, KEPT.release) },
  }),
};

export const featureFlags: ProjectList = {
  resource: 'feature-flags',
  address: ({ id }) => `projects/${id}/feature_flags`,
  query: () => '',
  optional: true,
  unordered: true,
  touchedAt: entry => entry.updated_at,
  payload: async (entry, { project }) => ({
    type: 'feature-flag',
    body: {
      project: project.told,
      feature_flag: keepFields(entry, KEPT.featureFlag),
    },
  }),
};

/** Epics of the project's group, which only some licences have. */
export const epics: ProjectList = {
  resource: 'epics',
  address: ({ group }) =>
    group === undefined
      ? undefined
      : `groups/${encodeURIComponent(group)}/epics`,
  query: since =>
    `state=all&order_by=updated_at&sort=desc${
      since ? `&updated_after=${since}` : ''
    }`,
  optional: true,
  byUpdate: true,
  payload: async entry => ({
    type: 'epic',
    body: { epic: keepFields(entry, KEPT.epic) },
  }),
};
