import { fakeApi } from './fakeApi';
import { paymentsMap } from './paymentsMap';

/** The payments map with everything one should know before trusting it. */
export const troubledMap: Parameters<typeof fakeApi>[0] = {
  map: {
    ...paymentsMap,
    conflicts: 1,
    sources: [
      {
        id: 'jira',
        connector: 'import',
        state: 'failed',
        message: 'The server refuses the token (401).',
        lastSuccessAt: '2026-11-20T08:00:00.000Z',
      },
    ],
    figures: {
      ...paymentsMap.figures,
      mergedOnly: 12,
      unmappedStatuses: [{ status: 'QA parked', items: 3 }],
    },
  },
  scope: {
    itemCount: 400,
    conflicts: [
      {
        entityRef: 'component:default/checkout-web',
        reason: 'two-owners',
        message: 'Two groups are named as owner of the stream “payments”.',
        whatToDo: 'Keep value-stream/owner on one of them.',
      },
    ],
  },
};
