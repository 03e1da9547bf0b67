import { GitlabOptions } from '../options/GitlabOptions';
import { FoundProject } from './findProject';
import { GitlabApi } from './GitlabApi';
import { Mark } from './GitlabCursor';
import { SelectedProject } from './selectProjects';
import { Troubles } from './Troubles';

/** All that reading one project needs. */
export interface ProjectScene {
  readonly api: GitlabApi;
  readonly options: GitlabOptions;
  readonly project: FoundProject;
  readonly selected: SelectedProject;
  readonly mark: Mark | undefined;
  readonly troubles: Troubles;
  readonly signal: AbortSignal;
}
