import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamFlowTranslationRef } from '../translation';

/** The tab's words in the reader's language. */
export type Words = ReturnType<
  typeof useTranslationRef<typeof valueStreamFlowTranslationRef.T>
>['t'];
