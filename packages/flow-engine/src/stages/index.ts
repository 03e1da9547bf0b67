export * from './defaultStages';
