import { Fields } from '../reading/Fields';
import { Unusable } from '../reading/Unusable';
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
  const note = body.required(
    'object_attributes',
    body.object('object_attributes'),
  );
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
  const fields = body.required('merge_request', body.object('merge_request'));
  const iid = fields.required('iid', fields.id('iid'));
  const change = {
    key: changeKey(project.repo, iid),
    project,
    mergeSha: undefined,
  };
  const id = note.required('id', note.id('id'));
  const at = note.required('created_at', note.instant('created_at'));
  tellChange(change, 'reviewed', at, readPerson(body, 'user', context), facts, {
    nth: `note/${id}`,
    attributes: { verdict: 'commented' },
  });
}
