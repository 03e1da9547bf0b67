import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { SourceParts } from './SourceParts';

const part = (name: string, state: 'ok' | 'failed') => ({
  part: name,
  state,
  message: state === 'ok' ? 'read' : 'is not there',
});

const parts = () =>
  screen
    .queryAllByRole('row')
    .slice(1)
    .map(row => row.querySelectorAll('td')[0].textContent);

describe('SourceParts', () => {
  it('shows few parts all, those in trouble first', async () => {
    renderInTestApp(
      <SourceParts parts={[part('one', 'ok'), part('two', 'failed')]} />,
    );
    await screen.findByRole('table', { name: 'Parts' });
    expect(parts()).toEqual(['Parttwo', 'Partone']);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('counts what is up to date of many, and shows it when asked', async () => {
    renderInTestApp(
      <SourceParts
        parts={[
          ...['a', 'b', 'c', 'd', 'e'].map(name => part(name, 'ok')),
          part('lost', 'failed'),
        ]}
      />,
    );
    const show = await screen.findByRole('button', {
      name: '5 parts are up to date: show them',
    });
    expect(parts()).toEqual(['Partlost']);
    fireEvent.click(show);
    expect(parts()).toHaveLength(6);
    fireEvent.click(
      screen.getByRole('button', { name: 'Hide what is up to date' }),
    );
    expect(parts()).toEqual(['Partlost']);
  });
});
