import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CHECKOUT,
  deliveryAnswer,
  PRICES,
} from '../__testUtils__/deliveryAnswers';
import { json, refusal } from '../__testUtils__/fakeApi';
import { flowAnswers } from '../__testUtils__/flowAnswers';
import { rowsOf, text } from '../__testUtils__/flowScreen';
import { renderFlow } from '../__testUtils__/renderFlow';

jest.setTimeout(120_000);

const AT = '/?show=delivery';
const service = async (name: RegExp) =>
  within(await screen.findByRole('region', { name }));

describe('the delivery view', () => {
  it('writes five figures a service, with what they rest on and were', async () => {
    renderFlow({}, AT);
    const group = await screen.findByRole('group', {
      name: 'Delivery figures of checkout',
    });
    expect(Array.from(group.children).map(text)).toEqual([
      'Change lead time p501.3 daysp85 2.2 daysn 5was 1.7 days',
      'Deployments2.3 / weekon 2.5 days a week (median)n 9was 1.5 / week',
      'Change fail rate50 %n 8was 17 %',
      'Recovery time p50–too few items for this percentilen 41 not yet made good, for 3.0 dayswas –',
      'Rework rate22 %rollbacks and fixesn 9was 0 %',
    ]);
    expect(
      within(group).getByRole('img', {
        name: /^Change lead time p50 by week: 1\.7 days, 1\.5 days, –, 1\.2 days/,
      }),
    ).toBeInTheDocument();
  });

  it('says why each figure of a new service is unknown, never zero', async () => {
    renderFlow({ delivery: deliveryAnswer([PRICES]) }, AT);
    const group = await screen.findByRole('group', {
      name: 'Delivery figures of prices',
    });
    expect(Array.from(group.children).map(text)).toEqual([
      'Change lead time p50–no change is known to be delivered heren 0was –',
      'Deployments0.3 / weekon 0 days a week (median)n 1was 0 / week',
      'Change fail rate–all are younger than 72 hoursn 0was –',
      'Recovery time p50–no failed deployment to recover fromn 0was –',
      'Rework rate0 %rollbacks and fixesn 1was –',
    ]);
  });

  it('shows apart what none of the figures counts', async () => {
    renderFlow({}, AT);
    const checkout = await service(/^checkout/);
    expect(
      checkout.getByText(
        'Shown apart: 4 changes by bots · 1 merge commit · 1 deployment younger than 72 hours · 1 redeploy of nothing new · 1 attempt that failed before it took effect · 1 incident attributed to no deployment · 2.0 hours at the median from the first environment to the last.',
      ),
    ).toBeInTheDocument();
  });

  it('draws each event, and each attribution by a line of its method', async () => {
    renderFlow({ delivery: deliveryAnswer([CHECKOUT]) }, AT);
    const drawing = await screen.findByRole('img', {
      name: 'checkout: 10 deployments, of which 4 failed, and 5 incidents, of which 1 are attributed to none. The table has each of them.',
    });
    const titles = Array.from(drawing.querySelectorAll('title')).map(text);
    expect(titles).toHaveLength(CHECKOUT.events.length + 5);
    expect(titles).toContainEqual(
      expect.stringMatching(/^Incident i5 .* attributed to no deployment$/),
    );
    expect(titles).toContainEqual(
      expect.stringMatching(/^Incident i4 .* near in time, 20.% sure$/),
    );
    expect(titles).toContainEqual(expect.stringMatching(/^Restricted · /));
    const dashes = Array.from(
      drawing.querySelectorAll('line[stroke-width]'),
    ).map(line => line.getAttribute('stroke-dasharray'));
    expect(dashes).toEqual(['7 3 1.5 3', null, '9 3', '1.5 3.5']);
  });

  it('turns into tables with the same content at the key T', async () => {
    const { address } = renderFlow(
      { delivery: deliveryAnswer([CHECKOUT]) },
      AT,
    );
    await service(/^checkout/);
    await userEvent.keyboard('t');
    const events = await screen.findByRole('table', {
      name: 'checkout: Deployments and incidents',
    });
    expect(address().get('view')).toBe('table');
    expect(rowsOf(events)).toHaveLength(CHECKOUT.events.length + 5);
    const split = screen.getByRole('table', {
      name: 'checkout: Where the lead time goes',
    });
    expect(rowsOf(split).map(([part, median]) => [part, median])).toEqual([
      ['Coding', '9.0 hours'],
      ['Waiting for review', '11.0 hours'],
      ['Review', '2.0 hours'],
      ['Merged to deployed', '7.0 hours'],
    ]);
    const weeks = screen.getByRole('table', { name: 'checkout: By week' });
    expect(rowsOf(weeks).map(cells => cells[2])).toEqual(['2', '3', '2', '2']);
  });

  it('asks for window and stream alone, as filters choose items', async () => {
    const { asked } = renderFlow(
      {},
      `${AT}&window=30d&clock=working&type=defect&stream=valuestream:default/payments`,
    );
    await service(/^checkout/);
    expect([...asked('/delivery')[0].searchParams.keys()].sort()).toEqual([
      'from',
      'stream',
      'to',
    ]);
    expect(screen.getByText(/^By the calendar clock/)).toBeInTheDocument();
  });

  it('stands beside other views, also where no item flowed', async () => {
    const { address } = renderFlow({ ...flowAnswers([]) });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Delivery' }),
    );
    expect(await service(/^prices/)).toBeDefined();
    expect(address().get('show')).toBe('delivery');
  });

  it('says what to connect where nothing is deployed', async () => {
    renderFlow({ delivery: deliveryAnswer([]) }, AT);
    expect(
      await screen.findByText('No deployment to production is known here'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Argo CD.*backstage\.io\/source-location/),
    ).toBeInTheDocument();
  });

  it('says which environments are none of production', async () => {
    renderFlow(
      {
        delivery: deliveryAnswer([], {
          otherEnvironments: [{ environment: 'staging', deployments: 14 }],
        }),
      },
      AT,
    );
    expect(
      await screen.findByText(/known to staging.*value-stream\/environment/),
    ).toBeInTheDocument();
  });

  it('says what is not shown', async () => {
    renderFlow(
      {
        delivery: deliveryAnswer([PRICES], {
          restrictedServices: 2,
          otherIncidents: 1,
        }),
      },
      AT,
    );
    expect(
      await screen.findByText(
        '2 more services are deployed here that you may not read.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        '1 incident belongs to an entity that deploys no service.',
      ),
    ).toBeInTheDocument();
  });

  it('holds the place while loading', async () => {
    renderFlow({ delivery: () => new Promise<Response>(() => {}) }, AT);
    expect(await screen.findByRole('status')).toHaveAccessibleName('Loading …');
  });

  it('says what failed and tries again', async () => {
    let times = 0;
    renderFlow(
      {
        delivery: () => {
          times += 1;
          return times === 1
            ? refusal(503, 'The database is not reachable.')
            : json(deliveryAnswer());
        },
      },
      AT,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is not reachable.',
    );
    await userEvent.click(screen.getByText('Try again'));
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
    expect(await service(/^checkout/)).toBeDefined();
  });
});
