import {
  EvidenceAnswer,
  FlowEvidenceAnswer,
} from '@value-stream/backstage-plugin-value-stream-common';
import { Answer, useAnswer } from '../api/useAnswer';
import { useValueStreamClient } from '../api/useValueStreamClient';
import { askEvidence } from './askEvidence';
import { EvidencePart, EvidenceQuestion } from './EvidenceQuestion';

/**
 * A page of the items behind a figure; asks nothing while there is no question.
 *
 * @public
 */
export function useEvidence(
  question: EvidenceQuestion | undefined,
  page: { part: EvidencePart; limit: number; offset: number },
): Answer<EvidenceAnswer | FlowEvidenceAnswer> {
  const client = useValueStreamClient();
  return useAnswer(question && JSON.stringify([question, page]), signal =>
    askEvidence(client, question!, page, signal),
  );
}
