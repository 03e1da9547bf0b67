import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { RepositoryNames } from '../naming/createRepositoryNames';

const URL_LENGTH = 2_000;
const NAME = 1_000;
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;

/** One source of an application, at the revision that was deployed. */
export interface DeployedSource {
  /** `<host>/<path>` of a git repository. */
  readonly repository?: string;
  /** Commit of the repository. */
  readonly sha?: string;
  /** Name of a Helm chart. */
  readonly chart?: string;
  /** Revision as Argo CD writes it: a commit, a chart's version, a digest. */
  readonly revision?: string;
  /** Folder within the repository. */
  readonly path?: string;
}

/**
 * The sources of a history entry or operation, one or several, each with its
 * revision.
 *
 * @param fallback - holds the sources where the entry itself has none
 */
export function readSources(
  entry: Fields,
  fallback: Fields | undefined,
  nameOf: RepositoryNames,
): readonly DeployedSource[] {
  const own = sourcesOf(entry);
  const sources = own.length || !fallback ? own : sourcesOf(fallback);
  const several = entry.texts('revisions', NAME);
  const single = entry.text('revision', NAME);
  const revisions = several.length ? several : [single];
  return sources.map((source, index) =>
    readSource(source, revisions[index], nameOf),
  );
}

function sourcesOf(fields: Fields): readonly Fields[] {
  const several = fields.objects('sources');
  const single = fields.object('source');
  if (several.length) {
    return several;
  }
  return single ? [single] : [];
}

function readSource(
  source: Fields,
  revision: string | undefined,
  nameOf: RepositoryNames,
): DeployedSource {
  const chart = source.text('chart', NAME);
  const remote = source.text('repoURL', URL_LENGTH);
  const path = source.text('path', NAME);
  const repository = !chart && remote ? nameOf(remote) : undefined;
  return {
    ...(repository && { repository }),
    ...(repository &&
      revision &&
      SHA.test(revision) && { sha: revision.toLowerCase() }),
    ...(chart && { chart }),
    ...(revision && { revision }),
    ...(path && { path }),
  };
}

/** The source that names a deployment's commit: the first of a git repository with a folder of its own, else the first of one. */
export function mainSource(
  sources: readonly DeployedSource[],
): DeployedSource | undefined {
  return (
    sources.find(({ sha, path }) => sha && path) ??
    sources.find(({ sha }) => sha) ??
    sources[0]
  );
}

/** Whether two deployments put the same revisions in place. */
export function isSameRevision(
  a: readonly DeployedSource[],
  b: readonly DeployedSource[],
): boolean {
  return (
    a.length === b.length &&
    a.every(
      (source, index) =>
        source.repository === b[index].repository &&
        source.chart === b[index].chart &&
        source.revision === b[index].revision &&
        source.path === b[index].path,
    )
  );
}
