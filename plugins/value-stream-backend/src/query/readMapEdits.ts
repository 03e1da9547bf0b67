import { InputError } from '@backstage/errors';
import { MapEdit } from '@value-stream/flow-engine';

const KINDS: readonly MapEdit['what'][] = [
  'wait',
  'process',
  'complete-accurate',
  'wip-limit',
  'capacity',
];

/**
 * Reads changes written as `stage:what:value`; ids of stages may have colons.
 *
 * @throws InputError
 */
export function readMapEdits(texts: readonly string[] = []): MapEdit[] {
  return texts.map(text => {
    const [, stageId, kind, number] =
      /^(.+):([a-z-]+):([^:]+)$/.exec(text) ?? [];
    const what = KINDS.find(known => known === kind);
    const value = Number(number);
    if (!what || !Number.isFinite(value) || value < 0) {
      throw new InputError(
        `'${text}' is no change of a map; write stage:what:value, such as review:wait:0.5, where what is one of ${KINDS.join(
          ', ',
        )} and value 0 or more`,
      );
    }
    return { stageId, what, value };
  });
}
