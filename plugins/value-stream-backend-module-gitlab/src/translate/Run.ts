import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes, AttributeValue } from '@value-stream/flow-engine';
import { Facts } from './Facts';
import { commitKey } from './keys';
import { Person } from './Person';
import { Project } from './Project';

/** A pipeline or job as both ways tell of it. */
export interface Run {
  readonly key: string;
  readonly project: Project;
  readonly status: string | undefined;
  readonly queuedAt: number | undefined;
  readonly startedAt: number | undefined;
  readonly finishedAt: number | undefined;
  readonly revision: string | undefined;
  readonly person: Person | undefined;
  readonly attempt: number | undefined;
  /** Whether it may run and finish again under the same number. */
  readonly again: boolean;
  readonly observedAt: number;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly attributes: Readonly<Record<string, AttributeValue | undefined>>;
}

const VERDICTS = new Map([
  ['success', 'passed'],
  ['failed', 'failed'],
  ['canceled', 'cancelled'],
  ['skipped', 'skipped'],
]);

/** Tells that a run was queued, started and finished, as far as it has come. */
export function tellRun(run: Run, facts: Facts): void {
  const { key, project, revision, attempt, person } = run;
  const tell = (
    verb: string,
    at: number,
    attributes: Attributes = {},
    version?: number,
  ) =>
    facts.tell({
      kind: 'run',
      key,
      verb,
      at,
      person,
      attributes,
      revision: version,
      ...(revision !== undefined && {
        objects: [
          { key: commitKey(project.repo, revision), qualifier: 'revision' },
        ],
      }),
    });
  const verdict = VERDICTS.get(run.status ?? '');
  if (run.queuedAt !== undefined) {
    tell('queued', run.queuedAt);
  }
  if (run.startedAt !== undefined) {
    tell('started', run.startedAt);
  }
  const finishedAt = run.finishedAt;
  if (verdict !== undefined && finishedAt !== undefined) {
    tell(
      'finished',
      finishedAt,
      { verdict, ...(attempt !== undefined && { attempt }) },
      run.again ? finishedAt / 1_000 : undefined,
    );
  }
  facts.describe({
    key,
    kind: 'run',
    observedAt: run.observedAt,
    title: run.title,
    url: run.url,
    originalStatus: run.status,
    attributes: {
      repository: project.repo,
      revision,
      attempt,
      ...run.attributes,
    },
    selectors: project.selectors,
  });
}

/** Seconds, perhaps with a fraction, as whole milliseconds. */
export function readDurationMs(
  fields: Fields,
  name: string,
): number | undefined {
  const seconds = fields.number(name);
  return seconds === undefined || seconds < 0 || seconds > 1e9
    ? undefined
    : Math.round(seconds * 1_000);
}
