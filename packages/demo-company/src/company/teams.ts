/** A team, its stream and its components; `*` marks those in the shop's shared repository. */
export interface TeamPlan {
  readonly team: string;
  readonly system: string;
  readonly stream: string;
  readonly components: readonly string[];
  readonly jiraComponent?: string;
}

export const TEAM_PLANS: readonly TeamPlan[] = (
  [
    [
      'catalogue-crew',
      'catalogue',
      'discover-and-choose',
      'product-pages* product-store media-resizer',
    ],
    [
      'assortment-crew',
      'catalogue',
      'discover-and-choose',
      'assortment-planner price-tags',
    ],
    [
      'search-crew',
      'search',
      'discover-and-choose',
      'search-api search-index suggestions',
    ],
    [
      'basket-crew',
      'checkout',
      'checkout',
      'checkout-pages* basket-service vouchers',
    ],
    ['order-entry-crew', 'checkout', 'checkout', 'order-entry address-check'],
    [
      'orders-crew',
      'orders',
      'order-to-door',
      'order-store order-events order-pages',
    ],
    ['promise-crew', 'orders', 'order-to-door', 'delivery-promise returns'],
    [
      'picking-crew',
      'warehouse',
      'warehouse-work',
      'picking-lists scanner-gateway packing',
      'Warehouse',
    ],
    [
      'stock-crew',
      'warehouse',
      'warehouse-work',
      'stock-levels replenishment',
      'Warehouse',
    ],
    [
      'routes-crew',
      'delivery',
      'last-mile',
      'route-planner courier-app',
      'Delivery',
    ],
    [
      'tracking-crew',
      'delivery',
      'last-mile',
      'parcel-tracking pickup-points',
      'Delivery',
    ],
    [
      'cards-crew',
      'payments',
      'payments',
      'card-gateway payment-router refunds',
    ],
    ['wallets-crew', 'payments', 'payments', 'wallets instalments'],
    ['invoices-crew', 'billing', 'billing', 'invoices tax-rules dunning'],
    ['contracts-crew', 'billing', 'billing', 'contracts usage-meter'],
    [
      'accounts-crew',
      'accounts',
      'membership',
      'account-pages* sign-in profiles',
    ],
    ['consent-crew', 'accounts', 'membership', 'consent preferences'],
    ['rewards-crew', 'loyalty', 'membership', 'points offers member-letters'],
    [
      'desk-crew',
      'service-desk',
      'customer-service',
      'agent-desk contact-router',
    ],
    ['answers-crew', 'service-desk', 'customer-service', 'answers chat'],
    [
      'runtime-crew',
      'developer-platform',
      'platform',
      'runtime deploy-gate network-rules',
    ],
    ['ledger-crew', 'ledger', 'finance-reporting', 'ledger closing'],
    ['data-crew', 'data', 'data-supply', 'event-lake daily-loads metrics-mart'],
    ['trust-crew', 'developer-platform', 'trust', 'secret-store policy-checks'],
    [
      'quality-crew',
      'developer-platform',
      'quality-care',
      'test-lab load-driver',
    ],
  ] as readonly (readonly [string, string, string, string, string?])[]
).map(([team, system, stream, components, jiraComponent]) => ({
  team,
  system,
  stream,
  components: components.split(' '),
  jiraComponent,
}));
