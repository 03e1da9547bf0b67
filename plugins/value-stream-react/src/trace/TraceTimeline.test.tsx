import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleTrace } from './testing/exampleTrace';
import { TraceTimeline } from './TraceTimeline';

function withWidth(width: number) {
  jest
    .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    .mockReturnValue({ width } as DOMRect);
}

describe('TraceTimeline', () => {
  afterEach(() => jest.restoreAllMocks());

  it('draws stages, marks and links, and says the life in words', async () => {
    withWidth(1000);
    renderInTestApp(<TraceTimeline trace={exampleTrace} />);
    const drawing = await screen.findByRole('group', {
      name: 'Time line of Pay later',
    });
    expect(
      within(drawing).getByRole('button', {
        name: /– Ready, 1\.7 days, waiting for Development$/,
      }),
    ).toBeInTheDocument();
    expect(
      within(drawing).getByRole('button', {
        name: /^acme\/api#7 implements PAY-1, found by issue-key, confidence 80\s%$/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/made 4 stage visits/)).toHaveTextContent(
      'waiting took 2.9 days. Linked along the way: Change × 1, Commit × 1, Deployment × 1.',
    );
  });

  it('shows on focus which facts decided a stage, and keeps it on Enter', async () => {
    withWidth(1000);
    renderInTestApp(<TraceTimeline trace={exampleTrace} />);
    const development = await screen.findByRole('button', {
      name: /– Development, 1\.3 days$/,
    });
    fireEvent.focus(development);
    expect(screen.getByText('Decided by')).toBeInTheDocument();
    expect(screen.getByText('moved').closest('li')).toHaveTextContent(
      'Work item PAY-1 moved from Ready · to In progress from test',
    );
    fireEvent.keyDown(development, { key: 'Enter' });
    fireEvent.blur(development);
    expect(development).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('Decided by')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('Decided by')).not.toBeInTheDocument();
  });

  it('says how a link was found and what the rule saw', async () => {
    withWidth(1000);
    renderInTestApp(<TraceTimeline trace={exampleTrace} />);
    fireEvent.mouseEnter(
      await screen.findByRole('button', { name: /time-order/ }),
    );
    expect(screen.getByText(/the next deployment after it/)).toHaveTextContent(
      'found by time-order, confidence 50 %',
    );
  });

  it('is one stop of the tab key and moves by the arrow keys', async () => {
    withWidth(1000);
    renderInTestApp(<TraceTimeline trace={exampleTrace} />);
    const drawing = await screen.findByRole('group', { name: /Time line/ });
    const stops = () =>
      within(drawing)
        .getAllByRole('button')
        .filter(button => button.getAttribute('tabindex') === '0');
    expect(stops()).toHaveLength(1);
    act(() => stops()[0].focus());
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() =>
      expect(stops()[0]).toHaveAccessibleName(/– Development, 1\.3 days$/),
    );
    await userEvent.keyboard('{End}');
    expect(stops()[0]).toHaveAccessibleName(/production, succeeded/);
  });

  it('has every raw activity in its table twin', async () => {
    withWidth(1000);
    renderInTestApp(<TraceTimeline trace={exampleTrace} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Table' }));
    const activities = screen.getByRole('table', { name: 'Activities' });
    expect(within(activities).getAllByRole('row')).toHaveLength(6);
    const stages = screen.getByRole('table', { name: 'Stages' });
    expect(
      within(stages).getByText('a fact that is not shown here (not-shown)'),
    ).toBeInTheDocument();
  });

  it('lets time run down on a narrow screen', async () => {
    withWidth(350);
    renderInTestApp(<TraceTimeline trace={exampleTrace} />);
    expect(await screen.findByText(/1.3 days · Blocked/)).toBeInTheDocument();
    expect(
      screen.queryByRole('group', { name: /Time line/ }),
    ).not.toBeInTheDocument();
  });
});
