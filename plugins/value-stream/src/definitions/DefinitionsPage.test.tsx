import { renderInTestApp } from '@backstage/frontend-test-utils';
import { DEFINITION_PLACES } from '@value-stream/backstage-plugin-value-stream-react';
import { screen, within } from '@testing-library/react';
import { sections } from './definitions.gen';
import { DefinitionsPage } from './DefinitionsPage';

jest.setTimeout(60_000);

describe('DefinitionsPage', () => {
  it('has a place for every figure that a drawer opens', () => {
    const places = new Set(
      sections.flatMap(({ id, entries }) => [
        id,
        ...entries.flatMap(({ ids }) => ids),
      ]),
    );
    expect(
      Object.values(DEFINITION_PLACES).filter(place => !places.has(place)),
    ).toEqual([]);
  });

  it('has each metric under its heading, with its example and a link from the contents', async () => {
    renderInTestApp(<DefinitionsPage />);
    const metric = await screen.findByRole('article', { name: 'Flow time' });
    expect(metric).toHaveAttribute('id', 'flow-time');
    expect(metric).toHaveTextContent('its flow time is 4 days');
    const contents = screen.getByRole('navigation', { name: 'Contents' });
    expect(
      within(contents).getByRole('link', { name: 'Change fail rate' }),
    ).toHaveAttribute('href', expect.stringMatching(/#change-fail-rate$/));
    expect(screen.getByRole('table')).toHaveTextContent(
      'Ready 10 (from day 5)',
    );
    expect(document.querySelector('[aria-current]')).toBeNull();
  });

  it('brings the metric that the address names into view and marks it', async () => {
    const shown: (string | null)[] = [];
    Element.prototype.scrollIntoView = function scrollIntoView() {
      shown.push(this.getAttribute('id'));
    };
    renderInTestApp(<DefinitionsPage />, {
      initialRouteEntries: ['/#net-flow'],
    });
    const metric = await screen.findByRole('article', { name: 'Arrivals' });
    expect(metric).toHaveAttribute('aria-current', 'true');
    expect(shown).toEqual(['net-flow']);
  });
});
