import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  downloadCsv,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { edgeCsv } from './edgeCsv';
import { askEdge, EdgeQuestion } from './edgeQuestion';

const PAGE = 1_000;

/** Reads all items behind an edge, page by page, and hands them to the browser as a file. */
export async function downloadEdge(
  client: ReturnType<typeof useValueStreamClient>,
  question: EdgeQuestion,
): Promise<void> {
  const items: ApiSchemas['DependencyEvidenceItem'][] = [];
  for (;;) {
    const page = await askEdge(client, question, {
      limit: PAGE,
      offset: items.length,
    });
    items.push(...page.items);
    if (!page.items.length || items.length >= page.countedTotal) {
      break;
    }
  }
  downloadCsv(`${question.entity.name}-dependency`, edgeCsv(items));
}
