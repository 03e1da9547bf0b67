import { keepFields } from '../keepFields';
import { KEPT } from '../keptFields';
import { ProjectList } from '../ProjectList';

const byUpdate = (since: string | undefined) =>
  `order_by=updated_at&sort=desc${since ? `&updated_after=${since}` : ''}`;

/** Pipelines with their times and jobs; retried jobs count as attempts. */
export const pipelines: ProjectList = {
  resource: 'pipelines',
  address: ({ id }) => `projects/${id}/pipelines`,
  query: byUpdate,
  byUpdate: true,
  async payload(entry, { api, project, detail }) {
    const at = `projects/${project.id}/pipelines/${entry.id}`;
    const whole = await detail('times of pipelines', () => api.get(at));
    const jobs = await detail('jobs of pipelines', () =>
      api.all(`${at}/jobs`, 'include_retried=true'),
    );
    return {
      type: 'pipeline',
      body: {
        project: project.told,
        pipeline: keepFields(
          { ...entry, ...(whole as object | undefined) },
          KEPT.pipeline,
        ),
        jobs: jobs && keepFields(jobs, KEPT.job),
      },
    };
  },
};

/** Deployments; those to production with the approvals that they needed. */
export const deployments: ProjectList = {
  resource: 'deployments',
  address: ({ id }) => `projects/${id}/deployments`,
  query: byUpdate,
  byUpdate: true,
  async payload(entry, { api, project, detail }) {
    const { tier } = (entry.environment ?? {}) as { tier?: unknown };
    const whole =
      tier === 'production' || entry.status === 'blocked'
        ? await detail('approvals of deployments', () =>
            api.get(`projects/${project.id}/deployments/${entry.id}`),
          )
        : undefined;
    return {
      type: 'deployment',
      body: {
        project: project.told,
        deployment: keepFields(
          { ...entry, ...(whole as object | undefined) },
          KEPT.deployment,
        ),
      },
    };
  },
};

/** Rides on merge trains, which only some licences have. */
export const mergeTrains: ProjectList = {
  resource: 'merge-trains',
  address: ({ id }) => `projects/${id}/merge_trains`,
  query: () => 'sort=desc',
  optional: true,
  touchedAt: entry => entry.updated_at ?? entry.created_at,
  payload: async (entry, { project }) => ({
    type: 'merge-train',
    body: {
      project: project.told,
      merge_train: keepFields(entry, KEPT.mergeTrain),
    },
  }),
};
