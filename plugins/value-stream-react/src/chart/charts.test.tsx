import { render, screen, waitFor } from '@testing-library/react';
import { BandsChart } from './BandsChart';
import { LineChart } from './LineChart';
import { SharesChart } from './SharesChart';
import { WeeksChart } from './WeeksChart';

const frame = { label: 'What it shows', from: 0, to: 30, onBrush: () => {} };
const week = (place: number, started?: number, done?: number) => ({
  from: place * 10,
  to: place * 10 + 10,
  name: `Week ${place}`,
  started,
  done,
  signal: false,
  part: false,
});

/** Elements of the drawing, which comes with its own chunk, once there are any. */
async function drawn(selector: string): Promise<readonly Element[]> {
  const drawing = await screen.findByRole('img', { name: 'What it shows' });
  await waitFor(() => expect(drawing.querySelector(selector)).not.toBeNull());
  return [...drawing.querySelectorAll(selector)];
}

describe('the charts', () => {
  it('say in words what they show before anything is drawn', () => {
    render(<LineChart {...frame} points={[]} write={String} />);
    expect(
      screen.getByRole('img', { name: 'What it shows' }),
    ).toBeInTheDocument();
  });

  it('draw a bar for each week that is known, and none for one that is not', async () => {
    render(
      <WeeksChart
        {...frame}
        names={{ started: 'Started', done: 'Done' }}
        weeks={[week(0), week(1, 2, 4), week(2, 3, 1)]}
        limits={[{ value: 2.5, text: 'mean 2.5' }]}
        onOpen={() => {}}
      />,
    );
    const bars = await drawn('.recharts-bar-rectangle path');
    expect(bars).toHaveLength(2);
    expect(screen.getByText('mean 2.5')).toBeInTheDocument();
  });

  it('break a line where a value is unknown, and dot every value that is known', async () => {
    render(
      <LineChart
        {...frame}
        write={String}
        points={[1, null, 3].map((value, place) => ({
          from: place * 10,
          to: place * 10 + 10,
          name: `Week ${place}`,
          value,
        }))}
      />,
    );
    expect(await drawn('circle')).toHaveLength(2);
    const [line] = await drawn('path.recharts-line-curve');
    // Two strokes, each begun anew.
    expect(line.getAttribute('d')!.match(/M/g)).toHaveLength(2);
  });

  it('stack a band for each stage', async () => {
    render(
      <BandsChart
        {...frame}
        days={[10, 20, 30].map(at => ({ at, name: `Day ${at}`, known: true }))}
        bands={[
          { id: 'done', name: 'Done', heights: [0, 1, 2] },
          { id: 'build', name: 'Build', heights: [3, 2, 1] },
        ]}
        onOpen={() => {}}
      />,
    );
    expect(await drawn('.recharts-area-area')).toHaveLength(2);
  });

  it('draw no share that is unknown', async () => {
    render(
      <SharesChart
        label="What it shows"
        shares={[
          { name: 'feature', share: 0.75 },
          { name: 'defect', share: 0.25 },
          { name: 'risk', share: null },
        ]}
      />,
    );
    expect(await drawn('.recharts-bar-rectangle path')).toHaveLength(2);
    expect(screen.getByText('risk')).toBeInTheDocument();
  });
});
