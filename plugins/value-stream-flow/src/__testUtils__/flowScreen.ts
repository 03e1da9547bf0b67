import { screen, within } from '@testing-library/react';

/** Numbers and units are joined by no-break spaces. */
export const text = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\u00a0/g, ' ');

export const figures = () =>
  screen.findByRole('group', { name: 'Key figures' });
export const card = async (name: string) =>
  within(await screen.findByRole('region', { name }));

export const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => within(row).getAllByRole('cell').map(text));
