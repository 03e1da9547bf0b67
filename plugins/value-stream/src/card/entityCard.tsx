import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** Card on entity pages: the streams that the entity belongs to. */
export const entityCard = EntityCardBlueprint.make({
  name: 'streams',
  params: {
    filter: {
      $any: [
        { kind: 'component' },
        { kind: 'system' },
        { kind: 'domain' },
        { kind: 'group' },
        { kind: 'valuestream' },
      ],
    },
    type: 'info',
    loader: () => import('./StreamCard').then(m => <m.StreamCard />),
  },
});
