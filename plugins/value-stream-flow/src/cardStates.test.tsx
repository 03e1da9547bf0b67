import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { json, MadeUp, refusal } from './__testUtils__/fakeApi';
import { flowAnswers } from './__testUtils__/flowAnswers';
import { renderFlow } from './__testUtils__/renderFlow';

jest.setTimeout(120_000);

/** Every card below the key figures: its view, its title, and the question it asks alone. */
const CARDS = [
  ['today', /^Past the time that 85 %/, 'ageing'],
  ['today', /^Age of open items by stage/, 'ageing'],
  ['today', /^Blocked now/, 'ageing'],
  ['flow', /^Flow time of items done/, 'flow-times'],
  ['flow', /^Started and done per week/, 'throughput'],
  ['flow', /^Flow efficiency/, 'throughput'],
  ['flow', /^Flow load/, 'throughput'],
  ['flow', /^Cumulative flow/, 'cumulative-flow'],
  ['forecast', /^By when/, 'forecast'],
  ['forecast', /^How many/, 'forecast'],
] as const;

describe.each(CARDS)('in the view %s the card %s', (view, name, question) => {
  const show = async (answer: () => Response | Promise<Response>) => {
    renderFlow({ [question]: answer } as MadeUp, `/?show=${view}&view=table`);
    return within(await screen.findByRole('region', { name }));
  };
  const theRestStands = () =>
    expect(screen.getByLabelText(/^Window:/)).toBeInTheDocument();

  it('holds its place while loading, and the rest stands', async () => {
    const card = await show(() => new Promise<Response>(() => {}));
    expect(await card.findByRole('status')).toHaveAccessibleName('Loading …');
    theRestStands();
  });

  it('fails by itself, says what failed, and tries again', async () => {
    let broken = true;
    const card = await show(() =>
      broken ? refusal(500, 'out of memory') : json(flowAnswers()[question]),
    );
    expect(await card.findByRole('alert')).toHaveTextContent(
      /could not be loaded.*out of memory/,
    );
    theRestStands();
    broken = false;
    await userEvent.click(card.getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(card.queryByRole('alert')).not.toBeInTheDocument();
      expect(card.queryByRole('status')).not.toBeInTheDocument();
    });
  });
});

describe('a card with nothing in it', () => {
  it.each([
    [
      'today',
      'ageing',
      { ...flowAnswers([]).ageing, total: 0 },
      /No item is in flow/,
    ],
    [
      'today',
      'ageing',
      { ...flowAnswers().ageing, pastExpectation: 0 },
      /No open item has stood longer/,
    ],
    ['today', 'ageing', flowAnswers().ageing, /Nothing in flow is blocked/],
  ] as const)('says so: %s, %s', async (view, question, answer, words) => {
    renderFlow({ [question]: answer } as MadeUp, `/?show=${view}`);
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
  });
});
