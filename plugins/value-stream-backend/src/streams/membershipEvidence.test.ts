import { Membership, readEvidence, writeEvidence } from './membershipEvidence';

const SYSTEM = 'system:default/checkout';
const MEMBERSHIPS: [string, Membership][] = [
  ['annotation value-stream/stream', { why: 'own' }],
  ['a stream of its own, as nothing else is declared', { why: 'implied' }],
  [
    'listed in spec.members of valuestream:default/shop',
    { why: 'listed', from: 'valuestream:default/shop' },
  ],
  [
    `part of ${SYSTEM}: annotation value-stream/stream`,
    { why: 'inherited', from: SYSTEM, because: { why: 'own' } },
  ],
  [
    `part of ${SYSTEM}: a stream of its own, as nothing else is declared`,
    { why: 'inherited', from: SYSTEM, because: { why: 'implied' } },
  ],
  [
    'member of valuestream:default/cart, which is part of this stream',
    { why: 'nested', from: 'valuestream:default/cart' },
  ],
];

describe('the evidence of a membership', () => {
  it.each(MEMBERSHIPS)('“%s” is written and read', (text, membership) => {
    expect(writeEvidence(membership)).toBe(text);
    expect(readEvidence(text)).toEqual(membership);
  });
});
