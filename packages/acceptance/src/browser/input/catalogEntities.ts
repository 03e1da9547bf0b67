import { REPOSITORY, SERVICE } from '../../chain/chainStory';
import { component } from './component';
import { NEIGHBOURS } from './neighbours';

const BACKSTAGE = 'backstage.io/v1alpha1';

/** Entities of the browser tests, sound ones and such as need a change. */
export const CATALOG_ENTITIES: readonly object[] = [
  {
    apiVersion: BACKSTAGE,
    kind: 'Group',
    metadata: { name: 'shop-team', title: 'Shop team' },
    spec: { type: 'team', children: [] },
  },
  {
    apiVersion: 'value-stream/v1alpha1',
    kind: 'ValueStream',
    metadata: { name: 'online-shop', title: 'Online shop', tags: ['retail'] },
    spec: {
      role: 'core',
      owner: 'group:default/shop-team',
      customer: 'Shoppers',
      outcome: 'Paid orders',
      stages: 'desk',
    },
  },
  {
    apiVersion: BACKSTAGE,
    kind: 'System',
    metadata: {
      name: 'shop',
      title: 'Shop',
      annotations: { 'value-stream/stream': 'online-shop' },
    },
    spec: { owner: 'group:default/shop-team' },
  },
  component('shop-orders', { system: 'shop' }),
  // Seen through several streams; both are declared by annotation alone.
  component('shop-site', {
    annotations: { 'value-stream/stream': 'site-delivery, platform-care' },
  }),
  component('shop-uploads', {
    annotations: { 'value-stream/stream': 'uploaded-work' },
  }),
  // Read from Jira, GitHub and PagerDuty by the annotations that portals carry.
  component('payments', {
    annotations: {
      'value-stream/stream': 'payments',
      'jira/project-key': 'PAY',
      'github.com/project-slug': REPOSITORY,
      'pagerduty.com/service-id': SERVICE,
    },
  }),
  // One waits for the other.
  component('shop-returns', {
    annotations: {
      'value-stream/stream': 'returns-desk',
      'value-stream/stages': 'desk',
      'value-stream/cost-of-delay': '500 EUR/day',
    },
  }),
  component('shop-hosting', {
    annotations: {
      'value-stream/stream': 'hosting',
      'value-stream/stages': 'desk',
    },
  }),
  ...NEIGHBOURS.components,
  // The same in the last weeks; a visitor may not read who is waited for.
  component('shop-parcels', {
    annotations: {
      'value-stream/stream': 'parcels',
      'value-stream/stages': 'desk',
    },
  }),
  {
    apiVersion: 'value-stream/v1alpha1',
    kind: 'ValueStream',
    metadata: { name: 'warehouse', title: 'Warehouse', tags: ['inner'] },
    spec: {
      role: 'supporting',
      owner: 'group:default/warehouse-team',
      supports: ['parcels'],
      stages: 'desk',
      members: ['component:default/shop-warehouse'],
    },
  },
  {
    apiVersion: BACKSTAGE,
    kind: 'Group',
    metadata: { name: 'warehouse-team', title: 'Warehouse team' },
    spec: { type: 'team', children: [] },
  },
  component('shop-warehouse', {}),
  component('shop-bare', {}),
  component('shop-broken', {
    annotations: {
      'value-stream/stream': 'broken-work',
      'value-stream/role': 'chief',
      'value-stream/owner': 'group:default/nobody',
    },
  }),
];
