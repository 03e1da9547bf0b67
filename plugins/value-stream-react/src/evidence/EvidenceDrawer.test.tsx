import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fetchApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EvidenceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '../format/useFormat';
import { exampleTrace } from '../trace/testing/exampleTrace';
import { valueStreamsRouteRef } from '../definition/valueStreamsRouteRef';
import { EvidenceDrawer } from './EvidenceDrawer';
import { EvidenceQuestion } from './EvidenceQuestion';

const DAY = 86_400_000;

const question: EvidenceQuestion = {
  kind: 'system',
  namespace: 'default',
  name: 'pay',
  from: '2026-08-24T00:00:00.000Z',
  to: '2026-11-22T00:00:00.000Z',
  clock: 'calendar',
  basis: 'state',
  types: [],
  teams: [],
  labels: [],
  figure: { figure: 'stage-wait-time', stage: 'ready' },
};

function answer(part: string | null, offset: number): EvidenceAnswer {
  return {
    figure: 'stage-wait-time',
    stage: 'ready',
    result: {
      kind: 'value',
      value: 2 * DAY,
      unit: 'ms',
      n: 60,
      method: 'mean',
    },
    formula: '120 days ÷ 60 items = 2.0 days',
    window: { from: question.from, to: question.to },
    clock: 'calendar',
    basis: 'state',
    countedTotal: 60,
    leftOutTotal: 2,
    leftOut: [{ reason: 'abandoned', n: 2 }],
    items:
      part === 'left-out'
        ? [
            { key: 'PAY-900', title: 'Given up', leftOut: 'abandoned' },
            { key: 'hidden', restricted: true, leftOut: 'abandoned' },
          ]
        : [{ key: `PAY-${offset + 1}`, title: 'Fees', value: 2 * DAY }],
  };
}

function Drawer(props: {
  onOpenItem: (key: string) => void;
  item?: string;
  onBack?: () => void;
}) {
  const format = useFormat();
  return (
    <EvidenceDrawer
      question={question}
      title="Ready: time waited"
      format={format}
      onOpenItem={props.onOpenItem}
      item={props.item}
      onBack={props.onBack ?? (() => {})}
      onClose={() => {}}
    />
  );
}

function renderDrawer(respond?: (url: URL) => Response | Promise<Response>) {
  const asked: URL[] = [];
  const opened = jest.fn();
  const fetch = async (input: string) => {
    const url = new URL(input.replace('plugin://', 'http://'));
    asked.push(url);
    return (
      respond?.(url) ??
      new Response(
        JSON.stringify(
          answer(
            url.searchParams.get('part'),
            Number(url.searchParams.get('offset')),
          ),
        ),
      )
    );
  };
  renderInTestApp(<Drawer onOpenItem={opened} />, {
    apis: [[fetchApiRef, { fetch: fetch as typeof globalThis.fetch }]],
    mountedRoutes: { '/value-streams': valueStreamsRouteRef },
  });
  return { asked, opened };
}

describe('EvidenceDrawer', () => {
  it('says what the figure is, how it is computed and on what it rests', async () => {
    renderDrawer();
    const drawer = await screen.findByRole('dialog', {
      name: 'Ready: time waited',
    });
    for (const words of [
      /Time per visiting item in which it waited/,
      '2.0 days',
      '120 days ÷ 60 items = 2.0 days',
      '60 items',
      'mean',
      'Calendar time',
      'State basis',
    ]) {
      expect(
        (await within(drawer).findAllByText(words)).length,
      ).toBeGreaterThan(0);
    }
  });

  it('leads to the definition of the figure', async () => {
    renderDrawer();
    expect(
      await screen.findByRole('link', { name: /What it means/ }),
    ).toHaveAttribute('href', '/value-streams/definitions#wait-time');
  });

  it('lists what is left out with the reason, and names what may not be read as restricted', async () => {
    renderDrawer();
    await userEvent.click(await screen.findByText('Left out (2)'));
    expect(await screen.findAllByText('abandoned')).toHaveLength(2);
    expect(screen.getByText('Restricted item')).toBeInTheDocument();
    expect(screen.queryByText('hidden')).not.toBeInTheDocument();
  });

  it('moves over pages of fifty', async () => {
    const { asked } = renderDrawer();
    expect(await screen.findByText('1–50 of 60')).toBeInTheDocument();
    await userEvent.click(screen.getByText('Next'));
    expect(await screen.findByText('PAY-51')).toBeInTheDocument();
    expect(screen.getByText('51–60 of 60')).toBeInTheDocument();
    expect(asked.at(-1)!.searchParams.get('offset')).toBe('50');
  });

  it('opens an item', async () => {
    const { opened } = renderDrawer();
    await userEvent.click(await screen.findByText('PAY-1'));
    expect(opened).toHaveBeenCalledWith('PAY-1');
  });

  it('shows the trace of an item, with a way back to the figure', async () => {
    const back = jest.fn();
    renderInTestApp(
      <Drawer onOpenItem={() => {}} item={exampleTrace.key} onBack={back} />,
      {
        apis: [
          [
            fetchApiRef,
            { fetch: async () => new Response(JSON.stringify(exampleTrace)) },
          ],
        ],
      },
    );
    const drawer = await screen.findByRole('dialog', { name: /^Trace of / });
    expect(
      await within(drawer).findByText(exampleTrace.title!, { exact: false }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Back to the items'));
    expect(back).toHaveBeenCalled();
  });

  it('holds its place while loading', async () => {
    renderDrawer(() => new Promise<Response>(() => {}));
    expect(await screen.findByRole('status')).toHaveAccessibleName('Loading …');
    expect(screen.getByRole('dialog')).toHaveAccessibleName(
      'Ready: time waited',
    );
  });

  it.each([
    ['too-few-samples', 3, 'too few items for this percentile'],
    ['no-items', 0, 'no items'],
  ] as const)(
    'says that a figure is unknown and why, never zero: %s',
    async (reason, n, words) => {
      renderDrawer(
        () =>
          new Response(
            JSON.stringify({
              ...answer('counted', 0),
              result: { kind: 'unknown', reason, n },
              countedTotal: 0,
              leftOutTotal: 0,
              leftOut: [],
              items: [],
            }),
          ),
      );
      const drawer = await screen.findByRole('dialog');
      expect((await within(drawer).findAllByText('–')).length).toBeGreaterThan(
        0,
      );
      expect(within(drawer).getByText(words)).toBeInTheDocument();
      expect(
        within(drawer).getByText('No item is counted.'),
      ).toBeInTheDocument();
    },
  );

  it('says what went wrong and offers to try again', async () => {
    renderDrawer(
      () =>
        new Response(
          JSON.stringify({ error: { name: 'NotAllowedError', message: 'no' } }),
          { status: 403 },
        ),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Ready: time waited could not be loadedno',
    );
    expect(screen.getByText('Try again')).toBeInTheDocument();
  });
});
