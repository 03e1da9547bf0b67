import { TranslationFunction } from '@backstage/frontend-plugin-api';
import { DependencyKind } from '../hooks/useDependencyView';
import { valueStreamDependenciesTranslationRef } from '../translation';

export type Words = TranslationFunction<
  typeof valueStreamDependenciesTranslationRef.T
>;

/** Kinds of evidence in words, as they stand within a sentence. */
export function kindsText(kinds: readonly DependencyKind[], t: Words): string {
  return kinds.map(kind => t(`ofKind.${kind}`)).join(', ');
}
