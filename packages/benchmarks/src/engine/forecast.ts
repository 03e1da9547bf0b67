import { forecastByWhen, forecastHowMany } from '@value-stream/flow-engine';
import { randomFrom } from '../../../acceptance/src/crash/randomFrom';
import { medianTook } from '../measure/medianTook';
import { report } from '../report/report';

const TRIALS = 1_000_000;
const RUNS = 5;
const DAYS = 60;
const ITEMS = 20;

const random = randomFrom(5);
const history = Array.from({ length: DAYS }, () => Math.floor(random() * 3));

const FORECASTS = [
  [
    'forecast, by when',
    `${ITEMS} items`,
    (trials: number) => forecastByWhen(history, ITEMS, { seed: 1, trials }),
  ],
  [
    'forecast, how many',
    '30 days',
    (trials: number) => forecastHowMany(history, 30, { seed: 1, trials }),
  ],
] as const;

for (const [what, asked, forecast] of FORECASTS) {
  const small = medianTook(RUNS, () => forecast(TRIALS / 10)).cpuMs;
  const large = medianTook(RUNS, () => forecast(TRIALS)).cpuMs;
  report({
    what,
    size: `${TRIALS.toLocaleString('en-GB')} trials, ${asked}`,
    measured: large / 1_000,
    unit: 's',
    bar: { atMost: 1 },
  });
  report({
    what: `${what}: time`,
    size: '10x trials',
    measured: large / small,
    unit: '×',
  });
}
