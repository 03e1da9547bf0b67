import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Change } from './Change';
import { tellChange } from './changeSteps';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { readPerson } from './Person';

type Meaning =
  | { readonly verb: string }
  | { readonly verb: 'reviewed'; readonly verdict: 'changes-requested' }
  | { readonly verb: 'approved' | 'x:unapproved' };

/** What GitLab writes of itself, by how it begins; its words, never a person's. */
const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [/^approved this merge request/i, { verb: 'approved' }],
  [/^unapproved this merge request/i, { verb: 'x:unapproved' }],
  [/^requested changes\b/i, { verb: 'reviewed', verdict: 'changes-requested' }],
  [
    /^(?:marked this merge request as \*{0,2}ready|unmarked (?:this merge request )?as a \*{0,2}(?:draft|work in progress))/i,
    { verb: 'marked-ready' },
  ],
  [
    /^marked (?:this merge request )?as a? ?\*{0,2}(?:draft|work in progress)/i,
    { verb: 'x:marked-draft' },
  ],
  [/^(?:re-?)?requested review from/i, { verb: 'review-requested' }],
  [/^enabled an? auto(?:matic)?[ -]merge/i, { verb: 'x:auto-merge-set' }],
  [
    /^(?:started a merge train|added this merge request to the merge train)/i,
    { verb: 'x:merge-train-joined' },
  ],
  [
    /^removed this merge request from the merge train/i,
    { verb: 'x:merge-train-left' },
  ],
];
const LONGEST = 200;

/** What one note means; undefined where it is one of those that tell nothing of the flow. */
export function meaningOf(body: string): Meaning | undefined {
  return MEANINGS.find(([form]) => form.test(body))?.[1];
}

/** One toggle between draft and ready. */
export interface DraftTurn {
  readonly at: number;
  readonly ready: boolean;
}

/**
 * Tells the notes of a merge request: approvals, requests for review, draft
 * and ready from those that GitLab writes; that a person commented, and when,
 * from the others. The texts of comments are not read.
 */
export function tellNotes(
  change: Change,
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): readonly DraftTurn[] {
  const notes = body
    .objects('notes')
    .map(note => ({
      note,
      id: note.requiredWhole('id', 1),
      at: note.requiredInstant('created_at'),
    }))
    .sort((a, b) => a.at - b.at || a.id - b.id);
  const approvals = new Map<string, number>();
  const turns: DraftTurn[] = [];
  for (const { note, id, at } of notes) {
    const person = readPerson(note, 'author', context);
    if (!note.flag('system')) {
      tellChange(change, 'reviewed', at, person, facts, {
        nth: `note/${id}`,
        attributes: { verdict: 'commented' },
      });
      continue;
    }
    const meaning = meaningOf(note.cutText('body', LONGEST) ?? '');
    if (meaning?.verb === 'approved' || meaning?.verb === 'x:unapproved') {
      const who = whoOf(note.object('author'), person?.actor);
      const count = (approvals.get(`${meaning.verb}${who}`) ?? 0) + 1;
      approvals.set(`${meaning.verb}${who}`, count);
      tellApproval(change, meaning.verb, at, person, who, facts, count);
    } else if (meaning !== undefined) {
      tellChange(change, meaning.verb, at, person, facts, {
        ...('verdict' in meaning && {
          nth: `changes/${at / 1_000}`,
          attributes: { verdict: meaning.verdict },
        }),
      });
    }
    if (
      meaning?.verb === 'marked-ready' ||
      meaning?.verb === 'x:marked-draft'
    ) {
      turns.push({ at, ready: meaning.verb === 'marked-ready' });
    }
  }
  return turns;
}

/**
 * Tells an approval or its withdrawal. Webhooks give no id and no exact time
 * of it, so a person's first one is known by the person.
 */
export function tellApproval(
  change: Change,
  verb: 'approved' | 'x:unapproved',
  at: number,
  person: Parameters<typeof tellChange>[3],
  who: string,
  facts: Facts,
  count = 1,
): void {
  tellChange(change, verb, at, person, facts, {
    nth: count === 1 ? who : `${who}/${count}`,
    ...(verb === 'approved' && { attributes: { verdict: 'approved' } }),
  });
}

/** What tells one person from another for as long as GitLab keeps the user. */
export function whoOf(
  user: Fields | undefined,
  actor: string | undefined,
): string {
  return String(user?.whole('id', 1) ?? actor ?? 'unknown');
}
