// Prints what the planted stories came to: `main.ts [--seed N] [--now ISO] [--size medium]`.
import { parseArgs } from 'node:util';
import { CompanySize } from '../simulation/companySizes';
import { simulateCompany } from '../simulation/simulateCompany';
import { storyDates } from '../simulation/StoryDates';
import { firstBranch } from './firstBranch';
import { sharedComponents } from './sharedComponents';
import { storyFigures } from './storyFigures';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    now: { type: 'string', default: new Date().toISOString() },
    size: { type: 'string', default: 'medium' },
  },
});
const now = Date.parse(values.now);
const { company, ledger } = simulateCompany({
  seed: values.seed,
  now,
  size: values.size as CompanySize,
});
console.log(
  storyFigures(
    firstBranch(ledger.entries, company),
    storyDates(now),
    sharedComponents(company),
  ),
);
