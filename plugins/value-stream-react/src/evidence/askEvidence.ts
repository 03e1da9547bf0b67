import {
  EvidenceAnswer,
  FigureId,
  FlowEvidenceAnswer,
  ValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-common';
import { readAnswer } from '../api/readAnswer';
import { isFlowFigure } from '../view/flowFigures';
import { viewQuery } from '../view/viewQuery';
import { EvidencePart, EvidenceQuestion } from './EvidenceQuestion';

/**
 * One page of the items behind a figure.
 *
 * @throws AnswerError where the API refuses
 */
export async function askEvidence(
  client: ValueStreamClient,
  question: EvidenceQuestion,
  page: { part: EvidencePart; limit: number; offset: number },
  signal?: AbortSignal,
): Promise<EvidenceAnswer | FlowEvidenceAnswer> {
  const { kind, namespace, name, from, to, figure, ...view } = question;
  const { stage, toStage, ...flow } = figure;
  if (isFlowFigure(flow.figure)) {
    return readAnswer(
      await client.GET('/entities/{kind}/{namespace}/{name}/flow-evidence', {
        params: {
          path: { kind, namespace, name },
          query: {
            ...viewQuery({ from, to }, view),
            ...flow,
            figure: flow.figure,
            ...page,
          },
        },
        signal,
      }),
    );
  }
  return readAnswer(
    await client.GET('/entities/{kind}/{namespace}/{name}/items', {
      params: {
        path: { kind, namespace, name },
        query: {
          ...viewQuery({ from, to }, view),
          ...figure,
          figure: figure.figure as FigureId,
          ...page,
        },
      },
      signal,
    }),
  );
}
