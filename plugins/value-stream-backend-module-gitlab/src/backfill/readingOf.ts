import { ToolRefusedError } from '@value-stream/backstage-plugin-value-stream-node';
import { Reading } from './ProjectList';
import { ProjectScene } from './ProjectScene';

/** What reading an object may use; a detail that GitLab refuses is noted and left out. */
export function readingOf({
  api,
  options,
  project,
  selected,
  troubles,
}: ProjectScene): Reading {
  return {
    api,
    options,
    project,
    async detail(what, read) {
      try {
        return await read();
      } catch (error) {
        if (!(error instanceof ToolRefusedError)) {
          throw error;
        }
        // 404: gone since it was listed, or unknown to this version.
        if (error.status !== 404) {
          troubles.add(
            selected,
            'warning',
            `GitLab gives no ${what} of ${project.path} (${error.status})`,
            `Give the token the scope read_api and the role Reporter in ${project.path}`,
          );
        }
        return undefined;
      }
    },
  };
}
