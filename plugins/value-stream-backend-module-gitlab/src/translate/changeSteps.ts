import { Attributes } from '@value-stream/flow-engine';
import { Change } from './Change';
import { Facts } from './Facts';
import { commitKey } from './keys';
import { Person } from './Person';

/** Facts of a merge request that may happen more than once, told apart by their second. */
const REPEATED = new Set([
  'marked-ready',
  'x:marked-draft',
  'review-requested',
  'closed',
  'reopened',
  'x:auto-merge-set',
  'x:merge-train-joined',
  'x:merge-train-left',
]);

/** Tells one step of a merge request. */
export function tellChange(
  change: Pick<Change, 'key' | 'project' | 'mergeSha'>,
  verb: string,
  at: number,
  person: Person | undefined,
  facts: Facts,
  more: { readonly nth?: string; readonly attributes?: Attributes } = {},
): void {
  const { key, project, mergeSha } = change;
  facts.tell({
    kind: 'change',
    key,
    verb,
    at,
    nth: more.nth ?? (REPEATED.has(verb) ? at / 1_000 : undefined),
    person,
    attributes: more.attributes,
    ...(verb === 'merged' &&
      mergeSha !== undefined && {
        objects: [
          { key: commitKey(project.repo, mergeSha), qualifier: 'revision' },
        ],
      }),
  });
}
