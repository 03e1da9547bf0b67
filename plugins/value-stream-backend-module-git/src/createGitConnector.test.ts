import { describeConnector } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { NO_CREDENTIALS } from './__testUtils__/readAll';
import {
  temporaryRepository,
  TemporaryRepository,
} from './__testUtils__/temporaryRepository';
import { createGitConnector } from './createGitConnector';
import { GitPayload } from './translate/GitPayload';

const SHA = 'a'.repeat(40);
const PARENT = 'b'.repeat(40);

const PAYLOADS: readonly GitPayload[] = [
  {
    type: 'commit',
    body: {
      repository: 'kit',
      url: 'https://github.com/acme/api',
      sha: SHA,
      parents: [PARENT],
      authored: '2024-01-02T10:00:00.000Z',
      committed: '2024-01-02T12:00:00.000Z',
      message: 'PAY-7 Charge once\n\nThe retry charged twice.',
      author: 'ada@example.com',
      authorName: 'Ada Example',
      committer: '12345+grace@users.noreply.github.com',
      committerName: 'Grace Example',
      firstParent: true,
      paths: ['src/charge.ts'],
    },
  },
  {
    type: 'commit-removed',
    body: { repository: 'kit', sha: PARENT, at: '2024-02-01T00:00:00.000Z' },
  },
  {
    type: 'tag',
    body: {
      repository: 'kit',
      tag: 'v1.0.0',
      commit: SHA,
      date: '2024-01-03T00:00:00.000Z',
      annotated: true,
    },
  },
  {
    type: 'tag-removed',
    body: { repository: 'kit', tag: 'v0.9.0', at: '2024-02-01T00:00:00.000Z' },
  },
  {
    type: 'branch-commit',
    body: {
      repository: 'kit',
      branch: 'production',
      commit: SHA,
      date: '2024-01-02T12:00:00.000Z',
    },
  },
];

let repository: TemporaryRepository;

beforeAll(() => {
  repository = temporaryRepository();
  for (let day = 1; day <= 9; day += 1) {
    repository.commit(`PAY-${day} Step`, `2024-01-0${day}T10:00:00Z`);
    if (day % 3 === 0) {
      repository.git('tag', '-a', '-m', 'Release', `v${day}`);
      repository.git('branch', '-f', 'production');
    }
  }
});
afterAll(() => repository.remove());

describeConnector(
  createGitConnector({ credentials: NO_CREDENTIALS, pageSize: 4 }),
  {
    // The path is known only when the tests run.
    get options() {
      return {
        repositories: [
          {
            id: 'kit',
            path: repository?.path ?? '/nonexistent',
            deployments: [
              { branches: 'production', environment: 'production' },
            ],
          },
        ],
      };
    },
    payloads: PAYLOADS,
    identities: [
      `git:kit@${SHA}:authored`,
      `git:kit@${SHA}:committed`,
      `git:kit@${PARENT}:removed`,
      'git:kit#tag/v1.0.0:published',
      'git:kit#tag/v0.9.0:removed',
      `git:kit#deployment/production@${SHA}:succeeded`,
    ],
    people: ['ada@example.com', 'Ada Example', 'grace', 'Grace Example'],
    backfill: async () => ({}),
  },
);
