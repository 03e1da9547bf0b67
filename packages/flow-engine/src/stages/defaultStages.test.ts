import { mapStatus } from '../timeline/mapStatus';
import { COMMIT_STAGES, DEFAULT_STAGES } from './defaultStages';

const stageOf = (status: string, category?: string) =>
  mapStatus(status, category, DEFAULT_STAGES)?.id;

describe('DEFAULT_STAGES', () => {
  it('spans the tool chain from backlog to production', () => {
    expect(
      DEFAULT_STAGES.map(({ id, name, mode, class: kind, authority }) =>
        [id, name, mode, kind, authority].join(' | '),
      ),
    ).toEqual([
      'backlog | Backlog | wait | intake | status',
      'analysis | Analysis | active | refine | status',
      'ready | Ready | wait | ready | status',
      'development | Development | active | build | engineering',
      'waiting-for-review | Waiting for review | wait | await-review | engineering',
      'review | Review | active | review | engineering',
      'build-and-test | Build and test | active | verify | engineering',
      'waiting-for-approval | Waiting for approval | wait | await-approval | engineering',
      'waiting-for-deployment | Waiting for deployment | wait | await-release | engineering',
      'deployment | Deployment | active | release | engineering',
      'released | Released | done | done | engineering',
    ]);
  });

  it.each([
    ['Backlog', 'backlog'],
    ['Open', 'backlog'],
    ['New', 'backlog'],
    ['To Do', 'backlog'],
    ['ToDo', 'backlog'],
    ['Created', 'backlog'],
    ['In analysis', 'analysis'],
    ['Refinement', 'analysis'],
    ['Designing', 'analysis'],
    ['Discovery', 'analysis'],
    ['Ready to start', 'ready'],
    ['Ready for development', 'ready'],
    ['Selected this week', 'ready'],
    ['Next up', 'ready'],
    ['In progress', 'development'],
    ['Doing', 'development'],
    ['In development', 'development'],
    ['Waits for a review', 'waiting-for-review'],
    ['Code ready for review', 'waiting-for-review'],
    ['Awaits review', 'waiting-for-review'],
    ['Review pending', 'waiting-for-review'],
    ['Pending security review', 'waiting-for-review'],
    ['Holding for review', 'waiting-for-review'],
    ['In review', 'review'],
    ['Code review', 'review'],
    ['Testing', 'build-and-test'],
    ['In test', 'build-and-test'],
    ['In testing', 'build-and-test'],
    ['Waits to be approved', 'waiting-for-approval'],
    ['Awaits approval', 'waiting-for-approval'],
    ['Pending approval', 'waiting-for-approval'],
    ['Held: holding for approval', 'waiting-for-approval'],
    ['Waits for the release', 'waiting-for-deployment'],
    ['Build ready to deploy', 'waiting-for-deployment'],
    ['Awaits release', 'waiting-for-deployment'],
    ['Pending deployment', 'waiting-for-deployment'],
    ['Holding the release', 'waiting-for-deployment'],
    ['Deploying', 'deployment'],
    ['Releasing', 'deployment'],
    ['Done', 'released'],
    ['Closed', 'released'],
    ['Resolved', 'released'],
  ])('takes the status %s for %s', (status, stage) => {
    expect(stageOf(status)).toBe(stage);
  });

  it('keeps ready for review or release apart from ready to be begun', () => {
    expect(stageOf('Ready for review')).toBe('waiting-for-review');
    expect(stageOf('Ready for release')).toBe('waiting-for-deployment');
    expect(stageOf('Ready to deploy')).toBe('waiting-for-deployment');
    expect(stageOf('Ready')).toBe('ready');
    // Only where the name begins with it, as a whole word.
    expect(stageOf('Already there')).toBeUndefined();
    expect(stageOf('Readying')).toBeUndefined();
    expect(stageOf('Not selected')).toBeUndefined();
    expect(stageOf('Selectedly')).toBeUndefined();
    expect(stageOf('The next one')).toBeUndefined();
    expect(stageOf('Nextdoor')).toBeUndefined();
  });

  it('falls back on what the tool itself calls a status', () => {
    expect(stageOf('Parked', 'to-do')).toBe('backlog');
    expect(stageOf('Tinkering', 'in-progress')).toBe('development');
    expect(stageOf('Rejected', 'done')).toBe('released');
  });
});

describe('COMMIT_STAGES', () => {
  it('leads from development over the wait for a release to released', () => {
    expect(
      COMMIT_STAGES.map(({ id, name, mode, class: kind, authority }) =>
        [id, name, mode, kind, authority].join(' | '),
      ),
    ).toEqual([
      'development | Development | active | build | engineering',
      'waiting-for-release | Waiting for release | wait | await-release | engineering',
      'released | Released | done | done | engineering',
    ]);
  });
});
