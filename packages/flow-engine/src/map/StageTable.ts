import { Stage, StreamDefinition } from '../model';

/** A stream's stages by place, as the map's loops read them. */
export interface StageTable {
  readonly stages: readonly Stage[];
  readonly orderOf: ReadonlyMap<string, number>;
  readonly commitment: number;
}

/**
 * A commitment that names none of the stages counts as `Ready` would by
 * default: the stage of class `ready`, else the first active one.
 */
export function stageTable(stream: StreamDefinition): StageTable {
  const { stages } = stream;
  const orderOf = new Map(stages.map(({ id }, order) => [id, order]));
  const ready =
    stages.find(s => s.class === 'ready') ??
    stages.find(s => s.mode === 'active') ??
    stages[0];
  const commitment = orderOf.get(stream.commitment) ?? stages.indexOf(ready);
  return { stages, orderOf, commitment };
}
