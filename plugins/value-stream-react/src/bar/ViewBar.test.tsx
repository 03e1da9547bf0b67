import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '../format/useFormat';
import { DEFAULT_VIEW, ViewState } from '../view/ViewState';
import { ViewBar } from './ViewBar';

const SHOP = 'valuestream:default/shop';
const BANK = 'valuestream:default/bank';
const MAIL = 'valuestream:default/mail';

const scope: ApiSchemas['ScopeInfo'] = {
  entityRef: 'domain:default/sales',
  kind: 'domain',
  title: 'Sales',
  flowItem: 'work-items',
  stream: SHOP,
  pooled: [SHOP, BANK],
  // Mail has another calendar.
  streams: [
    { ref: SHOP, title: 'Shop', role: 'core' },
    { ref: BANK, title: 'Bank', role: 'core' },
    { ref: MAIL, title: 'Mail', role: 'core' },
  ],
};

function Bar(props: {
  view: ViewState;
  scope: ApiSchemas['ScopeInfo'];
  onChange: (change: Partial<ViewState>) => void;
}) {
  return (
    <ViewBar
      {...props}
      window={{ from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' }}
      format={useFormat()}
    />
  );
}

async function choices(): Promise<string[]> {
  await userEvent.click(await screen.findByLabelText(/^Stream:/));
  return screen.getAllByRole('menuitemradio').map(one => one.textContent ?? '');
}

describe('ViewBar', () => {
  it('says how many streams are shown together, of which one may be chosen', async () => {
    const onChange = jest.fn();
    renderInTestApp(
      <Bar view={DEFAULT_VIEW} scope={scope} onChange={onChange} />,
    );
    expect(
      await screen.findByLabelText('Stream: 2 streams together'),
    ).toBeInTheDocument();
    expect(await choices()).toEqual([
      '2 streams together',
      'Shop',
      'Bank',
      'Mail',
    ]);
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Mail' }));
    expect(onChange).toHaveBeenCalledWith(
      expect.objectContaining({ stream: MAIL }),
    );
  });

  it('leads back from one stream to those shown together', async () => {
    const onChange = jest.fn();
    renderInTestApp(
      <Bar
        view={{ ...DEFAULT_VIEW, stream: MAIL }}
        scope={{ ...scope, stream: MAIL, pooled: [MAIL] }}
        onChange={onChange}
      />,
    );
    expect(await screen.findByLabelText('Stream: Mail')).toBeInTheDocument();
    expect((await choices())[0]).toBe('Those shown together');
    await userEvent.click(
      screen.getByRole('menuitemradio', { name: 'Those shown together' }),
    );
    expect(onChange).toHaveBeenCalledWith(
      expect.objectContaining({ stream: undefined }),
    );
  });
});
