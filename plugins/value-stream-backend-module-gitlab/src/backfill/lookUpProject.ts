import {
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { findProject, FoundProject } from './findProject';
import { GitlabApi } from './GitlabApi';
import { SelectedProject } from './selectProjects';
import { Troubles } from './Troubles';
import { unanswered } from './unanswered';

/**
 * Finds a selected project; one that is renamed, hidden or missing is noted
 * with what to correct.
 *
 * @throws SourceError where GitLab does not answer
 */
export async function lookUpProject(
  api: GitlabApi,
  selected: SelectedProject,
  troubles: Troubles,
): Promise<FoundProject | undefined> {
  const { name, selectedBy } = selected;
  try {
    const project = await findProject(api, selected);
    if (project.renamed) {
      troubles.add(
        selected,
        'warning',
        `${name} is called ${project.path} now; its facts keep the old name`,
        `Write ${project.path} in ${selectedBy}, or map it to the old name by the option 'renamed'`,
      );
    }
    return project;
  } catch (error) {
    if (error instanceof ToolAnswerError) {
      throw unanswered(error);
    }
    if (!(error instanceof ToolRefusedError)) {
      throw error;
    }
    troubles.add(
      selected,
      'failed',
      `GitLab gives no project ${name} (${error.status})`,
      `Correct ${selectedBy}, or make the token a member of the project with the role Reporter`,
    );
    return undefined;
  }
}
