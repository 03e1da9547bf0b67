import {
  Fields,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { activityOf } from './activityOf';
import { checkKey, commitKey } from './githubKeys';
import { readSha } from './readSha';
import { readRepository, Repository } from './Repository';
import { Rule, translation } from './Rule';

/** What checked a commit, and what came of it. */
interface Check {
  readonly id: string;
  readonly name: string;
  readonly revision: string;
  readonly branch?: string;
  readonly url?: string;
  /** The tool's own word. */
  readonly status: string;
  readonly at: Instant;
}

const PASSED = new Set(['success', 'neutral']);
const FAILED = new Set([
  'failure',
  'error',
  'timed_out',
  'startup_failure',
  'action_required',
]);
const OPEN = new Set([
  'queued',
  'in_progress',
  'requested',
  'waiting',
  'pending',
]);

/** A check run. */
export const translateCheckRun: Rule = (body, context) => {
  const run = body.requiredObject('check_run');
  return checked(
    {
      id: String(run.requiredWhole('id')),
      name: run.requiredText('name'),
      revision: readSha(run, 'head_sha'),
      branch: run.object('check_suite')?.text('head_branch', 500),
      url: run.text('html_url', 1_000),
      status: run.text('conclusion', 50) ?? run.requiredText('status', 50),
      at: run.instant('completed_at') ?? run.requiredInstant('started_at'),
    },
    readRepository(body, context),
  );
};

/** All check runs of one app for one commit. */
export const translateCheckSuite: Rule = (body, context) => {
  const suite = body.requiredObject('check_suite');
  return checked(
    {
      id: `suite-${suite.requiredWhole('id')}`,
      name: nameOfSuite(suite),
      revision: readSha(suite, 'head_sha'),
      branch: suite.text('head_branch', 500),
      status:
        suite.text('conclusion', 50) ?? suite.text('status', 50) ?? 'requested',
      at: suite.requiredInstant('updated_at'),
    },
    readRepository(body, context),
  );
};

/** A status of a commit, as older tools set it. */
export const translateStatus: Rule = (body, context) =>
  checked(
    {
      id: `status-${body.requiredWhole('id')}`,
      name: body.requiredText('context'),
      revision: readSha(body, 'sha'),
      url: body.text('target_url', 2_000),
      status: body.requiredText('state', 50),
      at: body.instant('updated_at') ?? body.requiredInstant('created_at'),
    },
    readRepository(body, context),
  );

function nameOfSuite(suite: Fields): string {
  const app = suite.object('app');
  return app?.text('name') ?? app?.text('slug') ?? 'checks';
}

function checked(check: Check, repository: Repository): Translation {
  const key = checkKey(repository.id, check.id);
  const status = check.status.toLowerCase();
  const { name, revision, branch, url, at } = check;
  return translation({
    activities: OPEN.has(status)
      ? []
      : [
          activityOf({
            kind: 'check',
            key,
            verb: verbOf(status),
            at,
            others: [
              {
                key: commitKey(repository.id, revision),
                qualifier: 'revision',
              },
            ],
            attributes: { revision },
          }),
        ],
    objects: [
      {
        key,
        kind: 'check',
        observedAt: at,
        title: name,
        ...(url && { url }),
        originalStatus: status,
        attributes: {
          repository: repository.id,
          name,
          revision,
          ...(branch && { branch }),
        },
        selectors: repository.selectors,
      },
    ],
  });
}

function verbOf(status: string): string {
  if (PASSED.has(status)) {
    return 'passed';
  }
  return FAILED.has(status) ? 'failed' : 'x:not-run';
}
