import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { tellChange } from './changeSteps';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { changeKey } from './keys';
import { readPerson } from './Person';
import { readProject } from './Project';

/** A comment on a merge request is a review; comments on other things tell nothing of the flow. */
export function translateNoteHook(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const note = body.requiredObject('object_attributes');
  const subject = note.text('noteable_type', 60);
  if (subject !== 'MergeRequest') {
    throw new Unusable(
      `a comment on ${
        subject ?? 'nothing'
      }: only those on merge requests are read`,
    );
  }
  if (note.flag('system')) {
    throw new Unusable("a note of GitLab's own: the backfill reads those");
  }
  const project = readProject(body, context);
  const fields = body.requiredObject('merge_request');
  const iid = fields.requiredWhole('iid', 1);
  const change = {
    key: changeKey(project.repo, iid),
    project,
    mergeSha: undefined,
  };
  const id = note.requiredWhole('id', 1);
  const at = note.requiredInstant('created_at');
  tellChange(change, 'reviewed', at, readPerson(body, 'user', context), facts, {
    nth: `note/${id}`,
    attributes: { verdict: 'commented' },
  });
}
