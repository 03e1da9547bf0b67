import {
  sharedComponents,
  storyDates,
  StoryFigures,
  storyFigures,
} from '@value-stream/demo-company';
import { Comparison, Measure } from '../report/Comparison';
import { wordsOf } from '../report/words';
import { PlayedCompany } from '../run/playCompany';
import { askStories } from '../stories/askStories';
import { ToldStories } from '../stories/ToldStories';

const APART = 0.05;

/** One figure of a story: as the run realised it, and as the product tells it. */
interface Told {
  readonly story: string;
  readonly realised: number | undefined;
  readonly told: number | undefined;
  readonly unit: Measure['unit'];
}

/** Holds each planted story's figure to what the run realised. */
export async function compareStories(
  played: PlayedCompany,
): Promise<Comparison> {
  const dates = storyDates(played.now);
  const realised = storyFigures(
    played.ledger,
    dates,
    sharedComponents(played.company),
  );
  const told = await askStories(played, dates);
  const figures = numbersOf(realised, told);
  const names = namesOf(realised, told);
  return {
    title: 'Planted stories against what the run realised',
    tables: [
      {
        columns: ['story', 'realised', 'told', 'apart'],
        rows: figures.map(figure => [
          figure.story,
          wordsOf({ value: figure.realised, unit: figure.unit }),
          wordsOf({ value: figure.told, unit: figure.unit }),
          wordsOf({ value: apart(figure), unit: 'share' }),
        ]),
      },
      {
        columns: ['story', 'realised', 'told'],
        rows: names.map(row => [
          row.story,
          row.realised.join(', '),
          row.told.join(', '),
        ]),
      },
    ],
    measures: [
      ...figures.map(figure => ({
        name: figure.story,
        value: figure.told,
        unit: figure.unit,
        bar: {
          words: `within 5 % of ${wordsOf({
            value: figure.realised,
            unit: figure.unit,
          })}`,
          met: Math.abs(apart(figure) ?? Infinity) <= APART,
        },
      })),
      ...names.map(row => ({
        name: row.story,
        value: row.told.length,
        unit: 'count' as const,
        bar: {
          words: row.realised.join(', '),
          met: row.realised.join() === row.told.join(),
        },
      })),
    ],
    notes: [],
  };
}

/** Those that the run did realise; a small company may have nothing to tell of one. */
function numbersOf(realised: StoryFigures, told: ToldStories): readonly Told[] {
  const figure = (
    story: string,
    unit: Measure['unit'],
    pick: (of: StoryFigures | ToldStories) => number | undefined,
  ): Told => ({ story, unit, realised: pick(realised), told: pick(told) });
  const all: readonly Told[] = [
    figure(
      'wait for review before the split',
      'hours',
      of => of.reviewWaitHours.before,
    ),
    figure('wait for review after it', 'hours', of => of.reviewWaitHours.after),
    figure(
      'from merge to deployment, with the board',
      'days',
      of => of.boardDays,
    ),
    ...[...realised.platformDays.keys()]
      .sort()
      .map(stream =>
        figure(`${stream} waited for the platform`, 'days', of =>
          of.platformDays.get(stream),
        ),
      ),
    figure('tests that send an item back', 'share', of => of.testsFailed),
    figure('changes in a quarterly release', 'count', of => of.quarterly.batch),
    figure('changes in any other deployment', 'count', of => of.others.batch),
    figure('quarterly releases that fail', 'share', of => of.quarterly.failed),
    figure('other deployments that fail', 'share', of => of.others.failed),
    figure(
      'warehouse work in progress before',
      'count',
      of => of.piledUp.inProgress.before,
    ),
    figure(
      'warehouse work in progress now',
      'count',
      of => of.piledUp.inProgress.after,
    ),
    figure('flow of picking before', 'days', of => of.piledUp.flowDays.before),
    figure('flow of picking now', 'days', of => of.piledUp.flowDays.after),
    figure(
      'flow before the limit that helped',
      'days',
      of => of.limitThatHelped.before,
    ),
    figure('flow after it', 'days', of => of.limitThatHelped.after),
    figure(
      'flow before the limit that did not',
      'days',
      of => of.limitWithoutEffect.before,
    ),
    figure('flow after that', 'days', of => of.limitWithoutEffect.after),
    figure(
      'changes of customer-service that name no item',
      'share',
      of => of.untraceable,
    ),
    figure(
      'incidents that a deployment caused',
      'count',
      of => of.incidents.caused,
    ),
    figure('incidents that none caused', 'count', of => of.incidents.without),
  ];
  return all.filter(
    ({ realised: value }) => value !== undefined && !Number.isNaN(value),
  );
}

function namesOf(realised: StoryFigures, told: ToldStories) {
  return [
    {
      story: 'streams that share a repository',
      realised: realised.sharedRepository,
      told: [...told.sharedRepository].sort(),
    },
    {
      story: 'streams that share a project',
      realised: realised.sharedProject,
      told: [...told.sharedProject].sort(),
    },
  ];
}

/** How far what is told is from what is so, as a share of it; undefined where nothing is told. */
function apart({ realised, told }: Told): number | undefined {
  if (told === undefined || Number.isNaN(told)) {
    return undefined;
  }
  return told === realised ? 0 : told / realised! - 1;
}
