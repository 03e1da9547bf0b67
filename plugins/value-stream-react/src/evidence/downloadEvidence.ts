import {
  ApiSchemas,
  FlowEvidenceAnswer,
  ValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-common';
import { askEvidence } from './askEvidence';
import { downloadCsv } from '../csv/downloadCsv';
import { evidenceCsv } from './evidenceCsv';
import { EvidencePart, EvidenceQuestion } from './EvidenceQuestion';

const PAGE = 1000;

/**
 * Fetches all items behind a figure, counted and left out, and hands them to
 * the browser as a CSV file.
 *
 * @throws AnswerError where the API refuses
 */
export async function downloadEvidence(
  client: ValueStreamClient,
  question: EvidenceQuestion,
): Promise<void> {
  const counted = await allItems(client, question, 'counted');
  const leftOut = await allItems(client, question, 'left-out');
  const items = [...counted.items, ...leftOut.items];
  const { figure, stage, toStage, of, at } = question.figure;
  downloadCsv(
    [question.name, figure, stage, toStage, of, at].filter(Boolean).join('-'),
    evidenceCsv(figure, items, counted.unit),
  );
}

async function allItems(
  client: ValueStreamClient,
  question: EvidenceQuestion,
  part: EvidencePart,
): Promise<{
  items: ApiSchemas['EvidenceItem'][];
  unit?: FlowEvidenceAnswer['unit'];
}> {
  const items: ApiSchemas['EvidenceItem'][] = [];
  for (;;) {
    const page = await askEvidence(client, question, {
      part,
      limit: PAGE,
      offset: items.length,
    });
    items.push(...page.items);
    const total = part === 'counted' ? page.countedTotal : page.leftOutTotal;
    if (page.items.length === 0 || items.length >= total) {
      return { items, ...('unit' in page && { unit: page.unit }) };
    }
  }
}
