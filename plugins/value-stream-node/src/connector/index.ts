export * from './Connector';
export * from './SourceError';
export * from './connectorsExtensionPoint';
