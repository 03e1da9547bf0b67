import { ToolAnswerError } from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabResource } from '../options/GitlabOptions';
import { GitlabApi } from './GitlabApi';
import { keepFields } from './keepFields';
import { KEPT } from './keptFields';
import { SelectedProject } from './selectProjects';

const SWITCHES: readonly (readonly [string, readonly GitlabResource[]])[] = [
  ['issues_access_level', ['issues']],
  ['merge_requests_access_level', ['merge-requests', 'merge-trains']],
  ['repository_access_level', ['commits', 'tags']],
  ['builds_access_level', ['pipelines', 'merge-trains']],
  ['environments_access_level', ['deployments']],
  ['releases_access_level', ['releases']],
  ['feature_flags_access_level', ['feature-flags']],
];

/** A project as GitLab knows it. */
export interface FoundProject {
  readonly id: number;
  readonly path: string;
  readonly defaultBranch: string | undefined;
  /** Lists that the project has switched off. */
  readonly off: readonly GitlabResource[];
  /** Group that it lives in; undefined for a person's project. */
  readonly group: string | undefined;
  /** Whether it has another name than the one it is selected by. */
  readonly renamed: boolean;
  /** What goes into each payload. */
  readonly told: Readonly<Record<string, unknown>>;
}

/**
 * Looks up a selected project. GitLab follows a former path to the project as
 * it is called now; facts keep the selected name.
 *
 * @throws ToolRefusedError where it is hidden or missing
 */
export async function findProject(
  api: GitlabApi,
  { name }: SelectedProject,
): Promise<FoundProject> {
  const whole = await api.get(`projects/${encodeURIComponent(name)}`);
  const answer = keepFields(whole, KEPT.project) as
    | Record<string, any>
    | undefined;
  const path = answer?.path_with_namespace;
  if (!Number.isSafeInteger(answer?.id) || typeof path !== 'string') {
    throw new ToolAnswerError(`GitLab answered no project for '${name}'`);
  }
  const byNumber = /^\d+$/.test(name);
  const renamed = !byNumber && path.toLowerCase() !== name.toLowerCase();
  const { namespace, ...told } = answer!;
  return {
    id: answer!.id,
    path,
    defaultBranch:
      typeof told.default_branch === 'string' ? told.default_branch : undefined,
    off: SWITCHES.flatMap(([level, lists]) =>
      (whole as Record<string, unknown>)[level] === 'disabled' ? lists : [],
    ),
    group:
      namespace?.kind === 'group' && typeof namespace.full_path === 'string'
        ? namespace.full_path
        : undefined,
    renamed,
    told: renamed ? { ...told, selected_as: name } : told,
  };
}
