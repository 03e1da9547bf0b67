import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabContext } from './GitlabContext';
import { hostOf } from './Project';

const EPIC_PAGE =
  /(?:^https?:\/\/[^/]+)?\/groups\/(.+?)\/-\/(?:epics|work_items)\/(\d+)$/;

/** Key of an epic, as GitLab refers to it: `gitlab:<host>/<group>&<iid>`. */
export function epicKeyOf(
  epic: Fields,
  context: GitlabContext,
): string | undefined {
  const page = epic.text('web_url', 1_000) ?? epic.text('url', 1_000);
  const [, group, iid] = EPIC_PAGE.exec(page ?? '') ?? [];
  return group === undefined
    ? undefined
    : `gitlab:${hostOf(context)}/${group}&${iid}`;
}
