import { GitlabResource } from '../../options/GitlabOptions';
import { ProjectList } from '../ProjectList';
import { issues } from './issues';
import { mergeRequests } from './mergeRequests';
import { commits, epics, featureFlags, releases, tags } from './repository';
import { deployments, mergeTrains, pipelines } from './runs';

/** How each kind of thing is read. */
export const LISTS: ReadonlyMap<GitlabResource, ProjectList<any>> = new Map(
  [
    issues,
    mergeRequests,
    commits,
    tags,
    pipelines,
    deployments,
    releases,
    featureFlags,
    mergeTrains,
    epics,
  ].map((list: ProjectList<any>) => [list.resource, list]),
);
