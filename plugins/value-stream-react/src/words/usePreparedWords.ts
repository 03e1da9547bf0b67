import { useMemo } from 'react';
import {
  TranslationFunction,
  TranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { preparedWords } from './preparedWords';

/**
 * The translation of a drawing, whose messages are looked up once.
 *
 * @public
 */
export function usePreparedWords<M extends { [key in string]: string }>(
  ref: TranslationRef<string, M>,
): TranslationFunction<M> {
  const { t } = useTranslationRef(ref);
  return useMemo(() => preparedWords(t), [t]);
}
