import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** Card on entity pages: how the entity's work flows, at a glance. */
export const flowEntityCard = EntityCardBlueprint.make({
  name: 'flow',
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
    loader: () => import('./FlowCard').then(m => <m.FlowCard />),
  },
});
