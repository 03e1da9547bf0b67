import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

type ListedItem = ApiSchemas['ListedItem'];

/** An item of the API with the least it has. */
export function itemOf(
  key: string,
  rest: Partial<ListedItem> = {},
): ListedItem {
  return {
    key,
    kind: 'work-item',
    state: 'open',
    streams: ['valuestream:default/payments'],
    entities: ['component:default/checkout'],
    ...rest,
  };
}

/** Two hundred issues of a tracker, a pull request and a commit. */
export const ITEMS: readonly ListedItem[] = [
  ...Array.from({ length: 200 }, (_, i) =>
    itemOf(`jira:acme.example/PAY-${i + 1}`, {
      title: `Story number ${i + 1001}`,
      type: 'feature',
    }),
  ),
  itemOf('github:acme/api#42', { kind: 'change', title: 'Refunds in parts' }),
  itemOf(`git:github.com/acme/api@${'0a1b2c3d4e'.repeat(4)}`, {
    kind: 'commit',
    title: 'Round half up',
  }),
];
