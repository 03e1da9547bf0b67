import { LedgerEntry } from '@value-stream/demo-company';
import { stagesEntered } from './ledgerOf';

describe('the stages that a ledger says were entered', () => {
  const stage = (
    name: string,
    at: number,
    part: 'observable' | 'true' = 'observable',
  ): Extract<LedgerEntry, { kind: 'stage' }> => ({
    part,
    kind: 'stage',
    item: 'A',
    stage: name,
    at,
  });
  const ledger = [
    stage('backlog', 1),
    stage('development', 2),
    stage('waiting-for-review', 3, 'true'),
    stage('board', 4, 'true'),
    stage('released', 5, 'true'),
    stage('released', 6),
  ];

  it('are, of what tools tell, only those, and a stay is told once', () => {
    expect(
      stagesEntered([...ledger, stage('released', 7)], 'observable').get('A'),
    ).toEqual([
      { stage: 'backlog', at: 1 },
      { stage: 'development', at: 2 },
      { stage: 'released', at: 6 },
    ]);
  });

  it('are, where deliveries were taken, also those that are told once, from then on', () => {
    const once = (name: string, at: number) => ({
      ...stage(name, at, 'true'),
      told: 'once' as const,
    });
    const attempts = [
      once('deployment', 3),
      once('waiting-for-deployment', 4),
      once('deployment', 5),
      stage('waiting-for-deployment', 6, 'true'),
      stage('deployment', 7),
    ];
    const of = (heardFrom?: number) =>
      stagesEntered(attempts, 'observable', heardFrom).get('A');
    expect(of()).toEqual([{ stage: 'deployment', at: 7 }]);
    expect(of(4)).toEqual([
      { stage: 'waiting-for-deployment', at: 4 },
      { stage: 'deployment', at: 5 },
    ]);
    expect(of(8)).toEqual(of());
    // A build goes on behind an attempt: it shows to whoever did not hear of that.
    const behind: LedgerEntry = {
      ...stage('build-and-test', 3.5),
      told: 'unheard',
    };
    const both = [attempts[0], behind, ...attempts.slice(1)];
    const first = (heardFrom?: number) =>
      stagesEntered(both, 'observable', heardFrom).get('A')?.[0];
    expect(first()).toEqual({ stage: 'build-and-test', at: 3.5 });
    expect(first(3)).toEqual({ stage: 'deployment', at: 3 });
    expect(stagesEntered(both, 'all').get('A')).toHaveLength(5);
  });

  it('are, of what happened, all, from when it did', () => {
    expect(stagesEntered(ledger, 'all').get('A')).toEqual([
      { stage: 'backlog', at: 1 },
      { stage: 'development', at: 2 },
      { stage: 'waiting-for-review', at: 3 },
      { stage: 'advisory-board', at: 4 },
      { stage: 'released', at: 5 },
    ]);
  });
});
