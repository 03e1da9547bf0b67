import { screen } from '@testing-library/react';
import { FakeRequest } from './fakeApi';
import { paymentsFuture } from './paymentsFuture';
import { parseEdit } from '../view/mapViewState';

/** Numbers and units are joined by no-break spaces. */
const withSpaces = (words: string | null | undefined) =>
  (words ?? '').replace(/\u00a0/g, ' ');

export const drawing = () => screen.findByLabelText(/^Value stream map of/);
export const text = (element: Element | null) =>
  withSpaces(element?.textContent);
export const name = (element: Element) =>
  withSpaces(element.getAttribute('aria-label'));

export const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status });

/** Answers what the edits asked about would bring. */
export const future = ({ url }: FakeRequest) =>
  json(paymentsFuture(url.searchParams.getAll('edit').flatMap(parseEdit)));
