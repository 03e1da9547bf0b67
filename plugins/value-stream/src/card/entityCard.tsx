import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** Card on entity pages: the streams that the entity belongs to. A stream's own page has its header card. */
export const entityCard = EntityCardBlueprint.make({
  name: 'streams',
  params: {
    filter: {
      $any: [
        { kind: 'component' },
        { kind: 'system' },
        { kind: 'domain' },
        { kind: 'group' },
      ],
    },
    type: 'info',
    loader: () => import('./StreamCard').then(m => <m.StreamCard />),
  },
});
