import { Figure, StageMode } from '../model';
import { known, unknown } from '../figure/figure';

/** Product of %C&A over committed active stages, those unknown left out. */
export function rolledCompleteAccurate(
  stages: readonly {
    readonly committed: boolean;
    readonly mode: StageMode;
    readonly percentCompleteAccurate: Figure;
  }[],
  counted: number,
): Figure {
  if (counted === 0) return unknown('no-items');
  const shares = stages
    .filter(({ committed }) => committed)
    .map(({ percentCompleteAccurate: share }) => share)
    .filter(share => share.kind === 'value');
  return shares.length === 0
    ? unknown('zero-denominator', counted)
    : known(
        shares.reduce((product, { value }) => product * value, 1),
        'ratio',
        counted,
        'product over active stages, assumes independence',
      );
}
