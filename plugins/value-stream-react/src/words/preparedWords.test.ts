import { createElement, isValidElement } from 'react';
import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { preparedWords } from './preparedWords';

const ref = createTranslationRef({
  id: 'test.prepared-words',
  messages: {
    plain: 'Departures',
    wait: 'wait {{value}}',
    edge_one: '{{from}} to {{to}}: {{value}} time',
    edge_other: '{{from}} to {{to}}: {{value}} times',
    counted_one: '{{count}} item of {{owner}}',
    counted_other: '{{count}} items of {{owner}}',
  },
});

function messages() {
  const snapshot = mockApis.translation().getTranslation(ref);
  if (!snapshot.ready) {
    throw new Error('English is always there');
  }
  return { t: snapshot.t, words: preparedWords(snapshot.t) };
}

describe('preparedWords', () => {
  it('says what the translation says, the first time and again', () => {
    const { t, words } = messages();
    for (let n = 0; n < 2; n += 1) {
      expect(words('plain')).toBe(t('plain'));
      expect(words('wait', { value: '3.2 d' })).toBe('wait 3.2 d');
      expect(words('wait', { value: '0.1 d' })).toBe('wait 0.1 d');
    }
  });

  it('takes the form of a plural that the count asks for', () => {
    const { words } = messages();
    const edge = (count: number) =>
      words('edge', { from: 'Ready', to: 'Build', count, value: `${count}` });
    expect([edge(1), edge(2), edge(1), edge(0)]).toEqual([
      'Ready to Build: 1 time',
      'Ready to Build: 2 times',
      'Ready to Build: 1 time',
      'Ready to Build: 0 times',
    ]);
    expect(words('counted', { count: 1, owner: 'A' })).toBe('1 item of A');
    expect(words('counted', { count: 7, owner: 'B' })).toBe('7 items of B');
  });

  it('leaves text as it is, even where it looks like a name to fill in', () => {
    const { words } = messages();
    const names = { count: 2, value: '2' };
    expect(words('edge', { from: '{{to}}', to: '$t(plain)', ...names })).toBe(
      '{{to}} to $t(plain): 2 times',
    );
  });

  it('leaves elements to the translation', () => {
    const { words } = messages();
    expect(
      isValidElement(words('wait', { value: createElement('b') as never })),
    ).toBe(true);
  });
});
