import {
  EvidenceAnswer,
  ValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-common';
import { readAnswer } from '../api/readAnswer';
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
): Promise<EvidenceAnswer> {
  const { kind, namespace, name, from, to, figure, ...view } = question;
  return readAnswer(
    await client.GET('/entities/{kind}/{namespace}/{name}/items', {
      params: {
        path: { kind, namespace, name },
        query: { ...viewQuery({ from, to }, view), ...figure, ...page },
      },
      signal,
    }),
  );
}
