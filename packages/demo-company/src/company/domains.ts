import { Domain, System } from './Company';

export const DOMAINS: readonly Domain[] = [
  { name: 'storefront', title: 'Storefront' },
  { name: 'fulfilment', title: 'Fulfilment' },
  { name: 'money', title: 'Money' },
  { name: 'customers', title: 'Customers' },
  { name: 'foundation', title: 'Foundation' },
];

export const SYSTEMS: readonly System[] = (
  [
    ['catalogue', 'storefront', 'discover-and-choose', 'catalogue-crew'],
    ['search', 'storefront', 'discover-and-choose', 'search-crew'],
    ['checkout', 'storefront', 'checkout', 'basket-crew'],
    ['orders', 'fulfilment', 'order-to-door', 'orders-crew'],
    ['warehouse', 'fulfilment', 'warehouse-work', 'picking-crew'],
    ['delivery', 'fulfilment', 'last-mile', 'routes-crew'],
    ['payments', 'money', 'payments', 'cards-crew'],
    ['billing', 'money', 'billing', 'invoices-crew'],
    ['ledger', 'money', 'finance-reporting', 'ledger-crew'],
    ['accounts', 'customers', 'membership', 'accounts-crew'],
    ['loyalty', 'customers', 'membership', 'rewards-crew'],
    ['service-desk', 'customers', 'customer-service', 'desk-crew'],
    ['developer-platform', 'foundation', 'platform', 'runtime-crew'],
    ['data', 'foundation', 'data-supply', 'data-crew'],
  ] as const
).map(([name, domain, stream, team]) => ({
  name,
  title: titleOf(name),
  domain,
  stream,
  team,
}));

/** `service-desk` as people write it: `Service desk`. */
export function titleOf(name: string): string {
  const text = name.replace(/-/g, ' ');
  return text[0].toUpperCase() + text.slice(1);
}
