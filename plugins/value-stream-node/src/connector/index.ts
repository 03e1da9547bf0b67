export * from './Connector';
export * from './SourceBusyError';
export * from './SourceError';
export * from './connectorsExtensionPoint';
