import { shaOf } from '../../tools/git/shaOf';
import { Json } from '../../tools/Json';
import { Component } from '../../company/Company';
import { CODE_HOST, eventSource } from '../../company/toolNames';
import { World } from '../World';
import { Forge, Review } from './Toolchain';

const VERDICTS: Readonly<Record<Review, string>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
};

/** Changes of a repository, told by events; they are squashed as they are merged. */
export function cdeventsChanges(
  { simulation: { now }, tools: { cdevents } }: World,
  component: Component,
  branch: { head(): string; moveHead(sha: string): void },
): Pick<Forge, 'open'> {
  const slug = component.repository;
  const source = eventSource(component);
  const repository = { id: slug, source: `https://${CODE_HOST}` };
  let numbers = 0;
  return {
    open(_author, { title }) {
      numbers += 1;
      const subject = String(numbers);
      const step = (
        predicate: string,
        version: string,
        more: { readonly content?: Json; readonly valueStream?: Json } = {},
      ) =>
        cdevents.tell(now(), {
          what: `change.${predicate}`,
          version,
          source,
          subject,
          content: { repository, ...more.content },
          valueStream: { title, ...more.valueStream },
        });
      step('created', '0.4.0', { content: { description: title } });
      return {
        key: `cdevents:${source}#change/${subject}`,
        push: () =>
          step('updated', '0.3.0', {
            valueStream: { verb: 'review-requested' },
          }),
        review: (_by, review) =>
          step('reviewed', '0.3.0', {
            valueStream: { verdict: VERDICTS[review] },
          }),
        merge(by) {
          const sha = shaOf({
            repository: slug,
            at: now(),
            login: by.login,
            message: title,
            parents: [branch.head()],
          });
          branch.moveHead(sha);
          step('merged', '0.3.0', { valueStream: { revision: sha } });
          // The specification has no event for a commit.
          cdevents.tell(now(), {
            what: 'fernhollow-commit.committed',
            version: '0.1.0',
            source,
            subject: sha,
            content: { repository },
            valueStream: {
              kind: 'commit',
              verb: 'committed',
              key: `git:${CODE_HOST}/${slug}@${sha}`,
              title,
              revision: sha,
              repository: `${CODE_HOST}/${slug}`,
            },
          });
          return sha;
        },
      };
    },
  };
}
