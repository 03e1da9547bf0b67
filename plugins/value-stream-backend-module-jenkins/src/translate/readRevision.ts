import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { branchOf, repositoryOf } from '../naming/repositoryOf';
import { Revision } from './BuildFacts';

const SHA = /^[0-9a-f]{7,64}$/i;
const NAME = 500;
const URL_LENGTH = 2_000;

/**
 * What a build checked out, by what the git plugin recorded. Where several
 * repositories were checked out (shared libraries are), the one that is on the
 * job's own branch counts, else the first.
 */
export function readRevision(
  actions: readonly Fields[],
  job: string,
): Revision | undefined {
  const found = actions
    .filter(action => action.has('lastBuiltRevision'))
    .flatMap(action => {
      const built = action.object('lastBuiltRevision')!;
      const sha = readSha(built, 'SHA1');
      const [branch] = built.objects('branch');
      const [remote] = action.texts('remoteUrls', URL_LENGTH);
      return sha ? [revisionOf(sha, branch?.text('name', NAME), remote)] : [];
    });
  const own = decodedName(job);
  return found.find(({ branch }) => branch === own) ?? found[0];
}

/** What a notification says was checked out. */
export function readScm(scm: Fields | undefined): Revision | undefined {
  const sha = scm && readSha(scm, 'commit');
  return sha
    ? revisionOf(sha, scm!.text('branch', NAME), scm!.text('url', URL_LENGTH))
    : undefined;
}

function revisionOf(
  sha: string,
  branchName: string | undefined,
  remote: string | undefined,
): Revision {
  const branch = branchName && branchOf(branchName);
  const repository = remote && repositoryOf(remote);
  return {
    sha,
    ...(branch && { branch }),
    ...(repository && { repository }),
  };
}

function readSha(fields: Fields, name: string): string | undefined {
  const sha = fields.text(name, NAME);
  if (sha && !SHA.test(sha)) {
    throw fields.unusable(name, 'is no commit id');
  }
  return sha?.toLowerCase();
}

/** A branch job's name is its branch, encoded. */
function decodedName(job: string): string {
  const name = job.slice(job.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
