import { StageClass } from '../model';
import { DEFAULT_STAGES } from '../stages';
import { stageOfClass } from './stageOfClass';
import { stageOf } from './__testUtils__/stageOf';

describe('stageOfClass', () => {
  const found = (wanted: StageClass, ...classes: StageClass[]) =>
    stageOfClass(
      classes.map(one => stageOf(one)),
      wanted,
    )?.id;

  it('takes the stage of the class itself where there is one', () => {
    for (const { class: kind, id } of DEFAULT_STAGES) {
      expect(stageOfClass(DEFAULT_STAGES, kind)?.id).toBe(id);
      expect(stageOfClass(DEFAULT_STAGES, kind)?.id).toBe(id);
    }
  });

  it.each([
    ['build', 'refine'],
    ['await-review', 'review build'],
    ['review', 'await-review build'],
    ['verify', 'await-release release await-approval build'],
    ['await-approval', 'await-release release verify'],
    ['await-release', 'release verify await-approval'],
    ['release', 'await-release verify'],
  ] as [StageClass, string][])(
    'stands in for %s by the first there is of %s',
    (wanted, nearest) => {
      const classes = nearest.split(' ') as StageClass[];
      classes.forEach((kind, i) => {
        // Those farther off come first, which makes no difference.
        const rest = classes.slice(i).reverse();
        expect(found(wanted, 'intake', ...rest)).toBe(kind);
      });
      expect(found(wanted, 'intake', 'ready', 'done')).toBeUndefined();
      expect(found(wanted, ...classes, wanted)).toBe(wanted);
    },
  );

  it('prefers the stage of engineering authority, and any done stage to none', () => {
    const stages = [
      stageOf('build', { id: 'status' }),
      stageOf('build', { id: 'engineering', authority: 'engineering' }),
    ];
    expect(stageOfClass(stages, 'build')?.id).toBe('engineering');
    const ended = [stageOf('build'), stageOf('release', { mode: 'done' })];
    expect(stageOfClass(ended, 'done')?.id).toBe('release');
    expect(stageOfClass(ended, 'intake')).toBeUndefined();
  });
});
