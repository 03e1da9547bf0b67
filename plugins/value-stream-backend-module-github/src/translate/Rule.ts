import {
  Fields,
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GithubOptions } from '../options/GithubOptions';

export type GithubContext = TranslateContext<GithubOptions>;

/**
 * Turns the payloads of one kind into facts.
 *
 * @throws Unusable where the payload is not as GitHub writes it
 */
export type Rule = (body: Fields, context: GithubContext) => Translation;

export function translation(
  parts: Partial<Pick<Translation, 'activities' | 'objects'>>,
): Translation {
  return {
    activities: parts.activities ?? [],
    objects: parts.objects ?? [],
    refused: [],
  };
}

export function together(...parts: readonly Translation[]): Translation {
  return {
    activities: parts.flatMap(part => part.activities),
    objects: parts.flatMap(part => part.objects),
    refused: parts.flatMap(part => part.refused),
  };
}
