import {
  BackfillPage,
  Cursor,
  SourceScope,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabOptions } from '../options/GitlabOptions';
import { hostOf } from '../translate/Project';

/** The only page of a source that has nothing to read. */
export function nothingSelected(
  scope: SourceScope<GitlabOptions>,
  cursor: Cursor,
): BackfillPage {
  return {
    payloads: [],
    cursor,
    states: [
      {
        part: hostOf(scope),
        state: 'warning',
        message: 'nothing selects a project',
        whatToDo:
          "Annotate entities with gitlab.com/project-slug, or list 'projects' in the options of the source",
      },
    ],
  };
}
