/**
 * Catalog module of the value stream plugins: kind ValueStream, its relations,
 * and entities for streams named by annotation alone.
 *
 * @packageDocumentation
 */
export { catalogModuleValueStream as default } from './module';
export { ValueStreamProcessor } from './ValueStreamProcessor';
export { AnnotatedStreamsProvider } from './provider/AnnotatedStreamsProvider';
export type { ValueStreamEntity } from './kind/ValueStreamEntity';
