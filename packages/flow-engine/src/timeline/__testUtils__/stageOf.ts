import { Stage, StageClass } from '../../model';

export const stageOf = (
  kind: StageClass,
  more: Partial<Stage> = {},
): Stage => ({
  id: kind,
  name: kind,
  mode: 'active',
  class: kind,
  authority: 'status',
  ...more,
});
