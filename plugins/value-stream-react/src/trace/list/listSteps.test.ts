import { exampleActivity, exampleTrace } from '../testing/exampleTrace';
import { listSteps } from './listSteps';

const idsOf = (trace: typeof exampleTrace) =>
  listSteps(trace).map(step => step.facts.map(fact => fact.activity.id));

describe('listSteps', () => {
  it('puts each fact with the visit it fell into, the later one at a border', () => {
    expect(idsOf(exampleTrace)).toEqual([['w1'], ['w2', 'c1'], ['p1'], ['d1']]);
  });

  it('puts facts from before the first visit ahead of it', () => {
    const [item, ...others] = exampleTrace.objects;
    const early = {
      ...exampleTrace,
      objects: [
        {
          ...item,
          activities: [
            exampleActivity('early', 'work-item', 'linked', -5),
            ...item.activities,
          ],
        },
        ...others,
      ],
    };
    expect(listSteps(early)[0].index).toBeUndefined();
    expect(idsOf(early)[0]).toEqual(['early']);
  });

  it('says in which visits the item was blocked', () => {
    expect(listSteps(exampleTrace).map(step => step.blocked)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
