import { Stage } from '../model';

/**
 * The default template, spanning the whole tool chain from backlog to
 * production.
 *
 * @public
 */
export const DEFAULT_STAGES: readonly Stage[] = [
  {
    id: 'backlog',
    name: 'Backlog',
    mode: 'wait',
    class: 'intake',
    authority: 'status',
    statuses: ['backlog', 'open', 'new', 'to do', 'todo', 'created'],
    categories: ['to-do'],
  },
  {
    id: 'analysis',
    name: 'Analysis',
    mode: 'active',
    class: 'refine',
    authority: 'status',
    statusPatterns: ['analy', 'refin', 'design', 'discover'],
  },
  {
    id: 'ready',
    name: 'Ready',
    mode: 'wait',
    class: 'ready',
    authority: 'status',
    statuses: [
      'ready',
      'selected',
      'next',
      'selected for development',
      'ready for development',
    ],
    statusPatterns: [
      '^ready\\b(?!.*(review|deploy|release))',
      '^selected\\b',
      '^next\\b',
    ],
  },
  {
    id: 'development',
    name: 'Development',
    mode: 'active',
    class: 'build',
    authority: 'engineering',
    statuses: ['in progress', 'doing', 'in development', 'development'],
    categories: ['in-progress'],
  },
  {
    id: 'waiting-for-review',
    name: 'Waiting for review',
    mode: 'wait',
    class: 'await-review',
    authority: 'engineering',
    statusPatterns: ['(wait|ready|await|pending|hold).*review'],
  },
  {
    id: 'review',
    name: 'Review',
    mode: 'active',
    class: 'review',
    authority: 'engineering',
    statuses: ['in review', 'review', 'code review'],
  },
  {
    id: 'build-and-test',
    name: 'Build and test',
    mode: 'active',
    class: 'verify',
    authority: 'engineering',
    statuses: ['testing', 'in test', 'in testing'],
  },
  {
    id: 'waiting-for-approval',
    name: 'Waiting for approval',
    mode: 'wait',
    class: 'await-approval',
    authority: 'engineering',
    statusPatterns: ['(wait|await|pending|hold).*approv'],
  },
  {
    id: 'waiting-for-deployment',
    name: 'Waiting for deployment',
    mode: 'wait',
    class: 'await-release',
    authority: 'engineering',
    statusPatterns: ['(wait|ready|await|pending|hold).*(deploy|release)'],
  },
  {
    id: 'deployment',
    name: 'Deployment',
    mode: 'active',
    class: 'release',
    authority: 'engineering',
    statuses: ['deploying', 'releasing'],
  },
  {
    id: 'released',
    name: 'Released',
    mode: 'done',
    class: 'done',
    authority: 'engineering',
    statuses: ['done', 'released', 'closed', 'resolved'],
    categories: ['done'],
  },
];

/**
 * The template of a stream whose flow item is the commit: no tracker and no
 * pull requests are known, only a repository and its releases.
 *
 * @public
 */
export const COMMIT_STAGES: readonly Stage[] = [
  {
    id: 'development',
    name: 'Development',
    mode: 'active',
    class: 'build',
    authority: 'engineering',
  },
  {
    id: 'waiting-for-release',
    name: 'Waiting for release',
    mode: 'wait',
    class: 'await-release',
    authority: 'engineering',
  },
  {
    id: 'released',
    name: 'Released',
    mode: 'done',
    class: 'done',
    authority: 'engineering',
  },
];
