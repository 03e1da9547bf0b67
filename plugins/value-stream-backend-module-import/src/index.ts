/**
 * Connector for CSV and JSON Lines files.
 *
 * @packageDocumentation
 */
export { valueStreamModuleImport as default } from './module';
export { createImportConnector } from './createImportConnector';
export type {
  FileFormat,
  ImportOptions,
  RowKind,
  TimestampOptions,
} from './options/ImportOptions';
export type { FileRow, RowsPayload } from './reading/FileRow';
