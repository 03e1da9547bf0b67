import { confusionMatrix } from '../measures/confusionMatrix';
import { Comparison } from '../report/Comparison';
import { wordsOf } from '../report/words';
import { IncidentAnswer, incidentsAnswered } from '../run/incidentsAnswered';
import { entriesOf, Entry } from '../run/ledgerOf';
import { PlayedCompany } from '../run/playCompany';

const PRECISION = 0.9;
const RECALL = 0.8;

/** Holds which deployment caused each incident to what really did; none is an answer. */
export async function compareIncidents(
  played: PlayedCompany,
): Promise<Comparison> {
  const answered = await incidentsAnswered(played);
  const incidents = entriesOf(played.ledger, 'incident');
  const matrix = confusionMatrix(
    incidents.map(({ incident, cause }) => ({
      actual: cause,
      answered: answered.get(incident)?.cause,
    })),
  );
  const { right, other, missed, invented, none, precision, recall } = matrix;
  const differing = incidents.filter(
    ({ incident, cause }) => answered.get(incident)?.cause !== cause,
  );
  const unseen = incidents.filter(
    ({ incident }) => !answered.has(incident),
  ).length;
  return {
    title: 'What caused incidents, against the true ledger',
    tables: [
      {
        columns: [
          'really caused by',
          'answered: that one',
          'another',
          'none',
          'all',
        ],
        rows: [
          ['a deployment', right, other, missed, right + other + missed].map(
            String,
          ),
          ['none', '', invented, none, invented + none].map(String),
        ],
      },
      byConfidence(incidents, answered),
      ...(differing.length ? [answeredOtherwise(differing, answered)] : []),
    ],
    measures: [
      {
        name: 'precision of what caused incidents',
        value: precision,
        unit: 'share',
        bar: {
          words: `at least ${100 * PRECISION} %`,
          met: (precision ?? 0) >= PRECISION,
        },
      },
      {
        name: 'recall of what caused incidents',
        value: recall,
        unit: 'share',
        bar: {
          words: `at least ${100 * RECALL} %`,
          met: (recall ?? 0) >= RECALL,
        },
      },
    ],
    notes: unseen
      ? [
          `${unseen} incidents are in no answer and count as answered with none.`,
        ]
      : [],
  };
}

/** Those with another answer than what was so, to be looked at one by one. */
function answeredOtherwise(
  incidents: readonly Entry<'incident'>[],
  answered: ReadonlyMap<string, IncidentAnswer>,
) {
  return {
    columns: ['incident', 'component', 'really', 'answered', 'by', 'sure'],
    rows: incidents.map(({ incident, component, cause = 'none' }) => {
      const answer = answered.get(incident);
      return [
        incident,
        component,
        cause,
        answer?.cause ?? 'none',
        answer?.method ?? '',
        answer?.method
          ? wordsOf({ value: answer.confidence, unit: 'share' })
          : '',
      ];
    }),
  };
}

/** What only the answers above a confidence would give: reported, no bar. */
function byConfidence(
  incidents: readonly { incident: string; cause?: string }[],
  answered: ReadonlyMap<string, IncidentAnswer>,
) {
  return {
    columns: ['causes at least as sure as', 'named', 'precision', 'recall'],
    rows: [0.9, 0.95, 0.99].map(least => {
      const matrix = confusionMatrix(
        incidents.map(({ incident, cause }) => {
          const answer = answered.get(incident);
          return {
            actual: cause,
            answered:
              answer && answer.confidence >= least ? answer.cause : undefined,
          };
        }),
      );
      const percent = (share?: number) =>
        share === undefined ? 'unknown' : `${(100 * share).toFixed(1)} %`;
      return [
        `${Math.round(100 * least)} %`,
        String(matrix.right + matrix.other + matrix.invented),
        percent(matrix.precision),
        percent(matrix.recall),
      ];
    }),
  };
}
