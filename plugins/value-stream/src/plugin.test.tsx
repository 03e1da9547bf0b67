import { createExtensionTester } from '@backstage/frontend-test-utils';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { Entity } from '@backstage/catalog-model';
import { fireEvent, screen } from '@testing-library/react';
import { entityCard } from './card/entityCard';
import { valueStreamPlugin } from './plugin';
import { answering } from './testing/answering';

describe('valueStreamPlugin', () => {
  it('has its pages as tabs and opens the streams first', async () => {
    const { api } = answering({
      'GET /overview': {
        days: 90,
        asOf: '2026-03-02T10:00:00.000Z',
        readableOnly: false,
        streams: [],
      },
      'GET /sources': { sources: [] },
    });
    renderTestApp({
      features: [valueStreamPlugin],
      initialRouteEntries: ['/value-streams'],
      apis: [api],
    });
    expect(
      await screen.findByText('No value stream yet', {}, { timeout: 10_000 }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('tab').map(({ textContent }) => textContent),
    ).toEqual([
      'Streams',
      'Trace',
      'Mapping',
      'Sources',
      'Data quality',
      'Definitions',
    ]);
    fireEvent.click(screen.getByRole('tab', { name: 'Sources' }));
    expect(
      await screen.findByText(
        'No source is configured',
        {},
        { timeout: 10_000 },
      ),
    ).toBeInTheDocument();
  }, 30_000);

  it('puts its card on the entities that can belong to a stream', () => {
    const shown = createExtensionTester(entityCard).get(
      EntityCardBlueprint.dataRefs.filterFunction,
    )!;
    const ofKind = (kind: string): Entity => ({
      apiVersion: 'v1',
      kind,
      metadata: { name: 'x' },
    });
    expect(
      ['Component', 'System', 'Domain', 'Group', 'ValueStream', 'User'].map(
        kind => shown(ofKind(kind)),
      ),
    ).toEqual([true, true, true, true, false, false]);
  });
});
