import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { backfillFiles } from './backfill/backfillFiles';
import { ImportOptions } from './options/ImportOptions';
import { readImportOptions } from './options/readImportOptions';
import { splitFile } from './reading/splitFile';
import { translateRows } from './translate/translateRows';

const VERSION = 1;
const PAYLOADS_PER_PAGE = 2;

/**
 * The connector for CSV and JSON Lines files.
 *
 * @public
 */
export function createImportConnector(
  options: { readonly payloadsPerPage?: number } = {},
): Connector<ImportOptions> {
  return {
    id: 'import',
    version: VERSION,
    title: 'CSV and JSON Lines files',
    annotations: [],
    readOptions: readImportOptions,
    translate: translateRows,
    backfill: (scope, cursor, context) =>
      backfillFiles(scope, cursor, context, {
        version: VERSION,
        payloadsPerPage: options.payloadsPerPage ?? PAYLOADS_PER_PAGE,
      }),
    upload: {
      split: (content, file, importOptions) =>
        splitFile(content, file.name, importOptions),
    },
  };
}
