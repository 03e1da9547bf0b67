import { SourceScope } from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabCredentials } from '../credentials/GitlabCredentials';
import { GitlabOptions } from '../options/GitlabOptions';
import { hostOf } from '../translate/Project';

const SLUG = 'gitlab.com/project-slug';
const ID = 'gitlab.com/project-id';
const INSTANCE = 'gitlab.com/instance';
const LOCATION = 'backstage.io/source-location';

export const ANNOTATIONS = [SLUG, ID, INSTANCE, LOCATION];

/** A project to read, as the catalog or the options name it. */
export interface SelectedProject {
  /** Its path or number. */
  readonly name: string;
  /** Who selects it, in words for a message: an annotation of entities, or an option. */
  readonly selectedBy: string;
}

/**
 * The projects that the catalog selects on this source's host, and those of
 * the options, in order of name. An entity belongs to the host that its
 * `gitlab.com/instance` names, else its source location; one that names
 * neither belongs to every GitLab.
 */
export function selectProjects(
  scope: SourceScope<GitlabOptions>,
  credentials: GitlabCredentials | undefined,
): readonly SelectedProject[] {
  const host = hostOf(scope);
  const entities = new Map<string, Map<string, string>>();
  for (const { entityRef, annotation, value } of scope.selectors) {
    const annotations = entities.get(entityRef) ?? new Map<string, string>();
    entities.set(entityRef, annotations.set(annotation, value.trim()));
  }
  const found = new Map<string, Set<string>>();
  const add = (name: string, selectedBy: string) =>
    found.set(name, (found.get(name) ?? new Set()).add(selectedBy));
  for (const [entityRef, annotations] of entities) {
    if (isOfHost(annotations, host, credentials)) {
      for (const annotation of [SLUG, ID]) {
        const name = annotations.get(annotation);
        if (name) {
          add(nameOf(name), `${annotation} of ${entityRef}`);
        }
      }
    }
  }
  scope.options.projects.forEach(name =>
    add(nameOf(name), "'projects' of the source"),
  );
  return [...found]
    .map(([name, selectedBy]) => ({
      name,
      selectedBy: [...selectedBy].sort().slice(0, 5).join(', '),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isOfHost(
  annotations: ReadonlyMap<string, string>,
  host: string,
  credentials: GitlabCredentials | undefined,
): boolean {
  const instance = annotations.get(INSTANCE);
  if (instance) {
    return hostOfText(instance) === host;
  }
  const location = hostOfText(
    (annotations.get(LOCATION) ?? '').replace(/^url:/, ''),
  );
  return !location || location === host || !credentials?.knows(location);
}

function hostOfText(text: string): string {
  return text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
}

/** Portals write the path plain or, as the API wants it, encoded. */
function nameOf(name: string): string {
  return name.replace(/%2f/gi, '/').replace(/^\/+|\/+$/g, '');
}
