import { milestone } from '../__testUtils__/invented';
import { told, translateOne } from '../__testUtils__/translateOne';

describe('issues of GitHub', () => {
  it('name milestones, which are kept beside them', () => {
    const translation = translateOne('milestone.closed', {
      milestone: milestone(1, {
        state: 'closed',
        closed_at: '2024-04-01T00:00:00Z',
      }),
    });
    expect(told(translation)).toEqual([
      'created /milestones/1 2024-02-01T00:00:00Z',
      'closed /milestones/1 2024-04-01T00:00:00Z',
    ]);
    expect(translation.objects[0].attributes).toMatchObject({
      dueAt: Date.UTC(2024, 3, 1, 7),
    });
  });
});
