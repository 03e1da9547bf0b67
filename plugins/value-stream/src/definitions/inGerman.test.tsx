import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { DefinitionsPage } from './DefinitionsPage';

jest.setTimeout(60_000);

// By itself: a page that was shown in English before keeps that language.
describe('DefinitionsPage', () => {
  it('says to a reader of another language that it is in English', async () => {
    renderInTestApp(<DefinitionsPage />, {
      config: {
        app: {
          baseUrl: 'http://localhost:3000',
          extensions: [
            {
              'api:app/app-language': {
                config: {
                  availableLanguages: ['en', 'de'],
                  defaultLanguage: 'de',
                },
              },
            },
          ],
        },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    });
    expect(
      await screen.findByText(/nur auf Englisch/, {}, { timeout: 20_000 }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('article', { name: 'Flow time' }).closest('[lang]'),
    ).toHaveAttribute('lang', 'en');
  });
});
