import {
  DEFAULT_STAGES,
  Stage,
  StreamDefinition,
} from '@value-stream/flow-engine';

const MODES: readonly Stage['mode'][] = ['wait', 'active', 'done'];

const usual = new Map(
  DEFAULT_STAGES.map((stage, order) => [stage.class, { stage, order }]),
);

/**
 * What a stage is called where streams of other stages are drawn with it: its
 * class, and its mode where that is not the class's usual one, so that what
 * waits in one stream and is work in another is never one step.
 */
export function classIdOf(stage: Pick<Stage, 'class' | 'mode'>): string {
  return usual.get(stage.class)?.stage.mode === stage.mode
    ? stage.class
    : `${stage.class}-${stage.mode}`;
}

/** Class at whose first entry a stream's flow time starts. */
export function commitmentClassOf({
  stages,
  commitment,
}: Pick<StreamDefinition, 'stages' | 'commitment'>): string | undefined {
  const stage = stages.find(({ id }) => id === commitment);
  return stage && classIdOf(stage);
}

/**
 * The first of some streams with the stages of all of them by class. A stage
 * keeps its name where all call it so.
 */
export function streamByClass(
  streams: readonly StreamDefinition[],
): StreamDefinition {
  const [first] = streams;
  const named = new Map<string, { stage: Stage; names: Set<string> }>();
  for (const { stages } of streams) {
    for (const stage of stages) {
      const id = classIdOf(stage);
      const known = named.get(id) ?? { stage, names: new Set() };
      known.names.add(stage.name);
      named.set(id, known);
    }
  }
  const stages = [...named].map(([id, { stage, names }]): Stage => {
    const { class: stageClass, mode, authority, name } = stage;
    const own = usual.get(stageClass)?.stage;
    return {
      id,
      name: names.size > 1 && own?.mode === mode ? own.name : name,
      mode,
      class: stageClass,
      authority,
    };
  });
  const orderOf = (stage: Stage) =>
    (usual.get(stage.class)?.order ?? 0) * MODES.length +
    MODES.indexOf(stage.mode);
  return {
    ...first,
    stages: stages.sort((a, b) => orderOf(a) - orderOf(b)),
    commitment: commitmentClassOf(first) ?? first.commitment,
  };
}
