import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** Header card on the page of a value stream: whom it serves, with what, and its place among others. */
export const streamHeaderCard = EntityCardBlueprint.make({
  name: 'header',
  params: {
    filter: { kind: 'valuestream' },
    type: 'content',
    loader: () => import('./HeaderCard').then(m => <m.HeaderCard />),
  },
});
