import { DeliveryObject } from '@value-stream/flow-engine';
import { findClosings } from './findClosings';
import { findReferences } from './findReferences';
import { findReverts } from './findReverts';
import { AddNames, MentionRole } from './ObjectName';
import { commitKey, repositoryOf } from './repositoryOf';
import { textOf, textsOf } from './textAttributes';

/** Words before a reference that say it is not what the change does. */
const ASIDE =
  /(?:\bsee(?: also)?|\brelate[sd]?(?: to)?|\bdepends on|\bblocked by|\bfollow[- ]?up(?: (?:to|of|for))?|\bcf\.?|\bunlike|\bpart of|\bduplicates?(?: of)?|\bsupersedes)[\s:*]*(?:[^\s]+,? (?:and )?)?$/i;

/**
 * Whom a change speaks of in title, branch and body: each name once, where it
 * says most, as no rule looks at the other places of the same name.
 */
export function mentionsOfChange(change: DeliveryObject, add: AddNames): void {
  const repository = repositoryOf(change);
  const title = change.title ?? '';
  const branch = textOf(change.attributes.branch) ?? '';
  const body = textOf(change.attributes.body) ?? '';
  const inBody = findReferences(body, repository).map(({ name, from }) => ({
    name,
    aside: ASIDE.test(body.slice(Math.max(0, from - 60), from)),
  }));
  const bodyNames = (aside: boolean) =>
    inBody.flatMap(one => (one.aside === aside ? one.name : []));
  const told = new Set<string>();
  const speak = (role: MentionRole, names: readonly string[]) => {
    for (const name of names) {
      if (!told.has(name)) {
        told.add(name);
        add(role, name);
      }
    }
  };
  speak('title', namesIn(title, repository));
  speak('title', textsOf(change.attributes.issueKeys).map(upper));
  speak('branch', namesIn(branch, repository, true));
  speak('body', bodyNames(false));
  speak('aside', bodyNames(true));
  add('closes', ...findClosings(`${title}\n${body}`, repository));
  addReverts(`${title}\n${body}`, repository, add);
}

/** Whom a commit speaks of in its message. */
export function mentionsOfCommit(commit: DeliveryObject, add: AddNames): void {
  const repository = repositoryOf(commit);
  const text = `${commit.title ?? ''}\n${
    textOf(commit.attributes.message) ?? ''
  }`;
  add('message', ...textsOf(commit.attributes.issueKeys).map(upper));
  add('message', ...namesIn(text, repository));
  add('closes', ...findClosings(text, repository));
  addReverts(text, repository, add);
}

function addReverts(
  text: string,
  repository: string | undefined,
  add: AddNames,
): void {
  const { changes, commits } = findReverts(text, repository);
  add('reverts', ...changes);
  for (const sha of commits) {
    add('reverts', commitKey(repository, sha) ?? '');
  }
}

/** The names that a text refers to. */
export function namesIn(
  text: string,
  repository: string | undefined,
  anyCase: boolean = false,
): readonly string[] {
  return findReferences(text, repository, anyCase).map(({ name }) => name);
}

function upper(text: string): string {
  return text.toUpperCase();
}
