/** What is asked of a build. Who started it is not. */
export const BUILD_TREE = [
  'number',
  'url',
  'queueId',
  'timestamp',
  'duration',
  'building',
  'result',
  `actions[${[
    'causes[upstreamProject,upstreamBuild,originalNumber,originRunNumber,sourceBuildNumber]',
    'lastBuiltRevision[SHA1,branch[SHA1,name]]',
    'remoteUrls',
    'queuingDurationMillis',
    'waitingDurationMillis',
    'blockedDurationMillis',
    'buildableDurationMillis',
  ].join(',')}]`,
].join(',');

/** What is asked of builds in a row of repetitions. */
export const REPEATED_TREE =
  'number,actions[causes[upstreamProject,upstreamBuild,originalNumber,originRunNumber,sourceBuildNumber,shortDescription]]';

/** What is asked of a build that started another one. */
export const REVISION_TREE =
  'actions[causes[upstreamProject,upstreamBuild],lastBuiltRevision[SHA1,branch[SHA1,name]],remoteUrls]';

/** A range of a job's builds, newest first; Jenkins loads no others. */
export function buildsTree(from: number, to: number): string {
  return `fullName,allBuilds[${BUILD_TREE}]{${from},${to}}`;
}

/** A range of what lies in a folder or multibranch project. */
export function folderTree(from: number, to: number): string {
  return `fullName,color,jobs[name,color]{${from},${to}}`;
}
