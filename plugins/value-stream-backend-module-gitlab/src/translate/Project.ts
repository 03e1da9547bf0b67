import {
  Fields,
  Selector,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabContext } from './GitlabContext';

/** A project as its facts name it. */
export interface Project {
  readonly id: number | undefined;
  /** Path as the catalog's annotation spells it: `group/sub/api`. */
  readonly path: string;
  /** `<host>/<path>`. */
  readonly repo: string;
  readonly defaultBranch: string | undefined;
  readonly selectors: readonly Selector[];
}

const PATH = /^[^\s/#!@&]+(?:\/[^\s/#!@&]+)+$/;

/**
 * Reads the project that a payload belongs to: what the backfill put beside
 * it, or what a webhook says.
 *
 * @throws Unusable where it names none.
 */
export function readProject(body: Fields, context: GitlabContext): Project {
  const project = body.object('project');
  const path =
    project?.text('path_with_namespace', 500) ??
    pathOfPage(body.object('repository')?.text('homepage', 1_000));
  if (path === undefined || !PATH.test(path)) {
    throw new Unusable("'project.path_with_namespace' names no project");
  }
  const page =
    project?.text('web_url', 1_000) ??
    body.object('repository')?.text('homepage', 1_000);
  return projectOf(
    {
      id: project?.whole('id', 1) ?? body.whole('project_id', 1),
      path: project?.text('selected_as', 500) ?? path,
      folder: folderOf(page, path),
      defaultBranch: project?.text('default_branch', 250),
    },
    context,
  );
}

function projectOf(
  found: {
    readonly id: number | undefined;
    readonly path: string;
    readonly folder: string;
    readonly defaultBranch: string | undefined;
  },
  context: GitlabContext,
): Project {
  const { renamed } = context.options;
  const path = Object.hasOwn(renamed, found.path)
    ? renamed[found.path]
    : found.path;
  const repo = `${hostOf(context)}${found.folder}/${path}`;
  return {
    id: found.id,
    path,
    repo,
    defaultBranch: found.defaultBranch,
    selectors: [
      { annotation: 'gitlab.com/project-slug', value: path },
      ...(found.id === undefined
        ? []
        : [{ annotation: 'gitlab.com/project-id', value: String(found.id) }]),
      { annotation: 'backstage.io/source-location', value: `https://${repo}` },
    ],
  };
}

/** Host of the source, in small letters: that of its API, or `gitlab.com`, where configuration names none. */
export function hostOf({
  source,
  options,
}: Pick<GitlabContext, 'source' | 'options'>): string {
  return (source.host ?? options.apiBaseUrl ?? 'gitlab.com')
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
}

/** Repository of another project of the same host. */
export function siblingRepo(project: Project, path: string): string {
  return `${project.repo.slice(0, -project.path.length)}${path}`;
}

function pathOfPage(page: string | undefined): string | undefined {
  return page && /^https?:\/\/[^/]+\/(.+?)\/?$/.exec(page)?.[1];
}

/** The folder of the host in which GitLab lives: `/tools`, mostly none. */
function folderOf(page: string | undefined, path: string): string {
  if (!page?.endsWith(`/${path}`)) {
    return '';
  }
  const start = page.indexOf('://');
  const slash = page.indexOf('/', start < 0 ? 0 : start + 3);
  const folder = page.slice(slash, -path.length - 1);
  return /^(?:\/[\w.-]+)*$/.test(folder) ? folder : '';
}
