/** Streams this entity is a member of: one name or several, comma-separated. @public */
export const ANNOTATION_STREAM = 'value-stream/stream';
/** Entity ref of the Group that owns the stream this entity defines or belongs to. @public */
export const ANNOTATION_OWNER = 'value-stream/owner';
/** `core` or `supporting`. @public */
export const ANNOTATION_ROLE = 'value-stream/role';
/** Names of the streams that a supporting stream serves. @public */
export const ANNOTATION_SUPPORTS = 'value-stream/supports';
/** Name of the stream that this one is part of. @public */
export const ANNOTATION_PARENT = 'value-stream/parent';
/** Globs within the repository, for attribution in a monorepo. @public */
export const ANNOTATION_PATHS = 'value-stream/paths';
/** Names of environments that are production. @public */
export const ANNOTATION_ENVIRONMENT = 'value-stream/environment';
/** A condition on work items of a shared tracker project. @public */
export const ANNOTATION_WORK_ITEMS = 'value-stream/work-items';
/** Name of a stage template in app-config. @public */
export const ANNOTATION_STAGES = 'value-stream/stages';
/** What a day of delay costs the stream: `1200 EUR/day`. @public */
export const ANNOTATION_COST_OF_DELAY = 'value-stream/cost-of-delay';

/** API version of the catalog kind. @public */
export const VALUE_STREAM_API_VERSION = 'value-stream/v1alpha1';
/** Catalog kind of a value stream. @public */
export const VALUE_STREAM_KIND = 'ValueStream';
/** Marks a ValueStream entity that stands for a stream named by annotation alone. @public */
export const ANNOTATION_DECLARED_BY = 'value-stream/declared-by';
