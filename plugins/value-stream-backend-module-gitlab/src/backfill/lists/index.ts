import { GitlabResource } from '../../options/GitlabOptions';
import { ProjectList } from '../ProjectList';
import { issues } from './issues';
import { mergeRequests } from './mergeRequests';
import { commits, epics, featureFlags, releases, tags } from './repository';
import { deployments, mergeTrains, pipelines } from './runs';

/** How each kind of thing is read. */
export const LISTS: ReadonlyMap<GitlabResource, ProjectList> = new Map(
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
  ].map(list => [list.resource, list]),
);
