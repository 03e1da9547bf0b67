import { Instant, isoSeconds, Person } from '../PlayedTool';
import { Json } from '../Json';
import { GithubEvents, HOST, touch } from './GithubEvents';
import { GithubRepository } from './GithubRepository';
import { PlayedGithub } from './PlayedGithub';
import { userOf } from './userBody';

type Issues = Pick<
  PlayedGithub,
  'openIssue' | 'label' | 'closeIssue' | 'reopenIssue'
>;

/** The issues of a played GitHub. */
export function playGithubIssues({
  id,
  repositoryOf,
  tell,
}: GithubEvents): Issues {
  const issueEvent = (
    at: Instant,
    by: Person,
    repository: GithubRepository,
    issue: Json,
    event: string,
    more: Json = {},
  ) => {
    touch(issue, at);
    repository.issueEvents.push({
      id: id(),
      event,
      created_at: isoSeconds(at),
      actor: userOf(by),
      issueNumber: issue.number,
      ...more,
    });
    tell(at, by, repository, 'issues', { action: event, issue, ...more });
  };

  return {
    openIssue(at, by, slug, { title, body = '', labels = [] }) {
      const repository = repositoryOf(slug);
      const number = repository.nextNumber++;
      const issue = {
        id: id(),
        number,
        title,
        body,
        state: 'open',
        state_reason: null,
        html_url: `https://${HOST}/${slug}/issues/${number}`,
        repository_url: `https://api.${HOST}/repos/${slug}`,
        created_at: isoSeconds(at),
        updated_at: isoSeconds(at),
        closed_at: null,
        user: userOf(by),
        labels: labels.map(name => ({ name })),
      };
      repository.issues.set(number, issue);
      tell(at, by, repository, 'issues', { action: 'opened', issue });
      return number;
    },
    label(at, by, slug, number, label, added) {
      const repository = repositoryOf(slug);
      const issue = repository.issues.get(number)!;
      issue.labels = added
        ? [...issue.labels, { name: label }]
        : issue.labels.filter((one: Json) => one.name !== label);
      issueEvent(at, by, repository, issue, added ? 'labeled' : 'unlabeled', {
        label: { name: label },
      });
    },
    closeIssue(at, by, slug, number, reason = 'completed') {
      const repository = repositoryOf(slug);
      const issue = repository.issues.get(number)!;
      issue.state = 'closed';
      issue.state_reason = reason;
      issue.closed_at = isoSeconds(at);
      issueEvent(at, by, repository, issue, 'closed');
    },
    reopenIssue(at, by, slug, number) {
      const repository = repositoryOf(slug);
      const issue = repository.issues.get(number)!;
      issue.state = 'open';
      issue.state_reason = 'reopened';
      issue.closed_at = null;
      issueEvent(at, by, repository, issue, 'reopened');
    },
  };
}
