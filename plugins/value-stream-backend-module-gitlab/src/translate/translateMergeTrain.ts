import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { changeKey, pipelineKey } from './keys';
import { readPerson } from './Person';
import { readProject } from './Project';
import { readDurationMs } from './Run';

/** A merge request's ride on a merge train. */
export function translateMergeTrain(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const car = body.requiredObject('merge_train');
  const change = car.requiredObject('merge_request');
  const id = car.requiredWhole('id', 1);
  const key = changeKey(project.repo, change.requiredWhole('iid', 1));
  const joinedAt = car.requiredInstant('created_at');
  const mergedAt = car.instant('merged_at');
  const updatedAt = car.instant('updated_at') ?? mergedAt ?? joinedAt;
  const status = car.text('status', 40);
  const pipeline = car.object('pipeline')?.whole('id', 1);
  const branch = car.cutText('target_branch', 1_000);
  const tell = (verb: string, at: number) =>
    facts.tell({
      kind: 'change',
      key,
      verb,
      nth: `train/${id}`,
      at,
      person: readPerson(car, 'user', context),
      ...(pipeline !== undefined && {
        objects: [
          { key: pipelineKey(project.repo, pipeline), qualifier: 'run' },
        ],
      }),
    });
  tell('x:merge-train-entered', joinedAt);
  if (mergedAt !== undefined) {
    tell('x:merge-train-merged', mergedAt);
  }
  const durationMs = readDurationMs(car, 'duration');
  facts.describe({
    key,
    kind: 'change',
    observedAt: updatedAt,
    attributes: {
      mergeTrain: {
        ...(status !== undefined && { status }),
        ...(branch !== undefined && { branch }),
        ...(durationMs !== undefined && { durationMs }),
        ...(pipeline !== undefined && {
          run: pipelineKey(project.repo, pipeline),
        }),
      },
    },
    selectors: project.selectors,
  });
}
