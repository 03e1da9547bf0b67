import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Answer } from '@value-stream/backstage-plugin-value-stream-react';

/** Open items by age, as asked by the view. */
export type AgeingAnswer = Answer<ApiSchemas['AgeingAnswer']>;
