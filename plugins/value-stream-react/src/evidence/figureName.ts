import { TranslationFunction } from '@backstage/frontend-plugin-api';
import { valueStreamReactTranslationRef } from '../translation';
import { FigureChoice } from '../view/ViewState';

/**
 * What a figure is called, with the names of its stages.
 *
 * @public
 */
export function figureName(
  t: TranslationFunction<typeof valueStreamReactTranslationRef.T>,
  choice: FigureChoice,
  stageName: (id: string) => string,
): string {
  return t(`figure.name.${choice.figure}`, {
    stage: choice.stage ? stageName(choice.stage) : '',
    toStage: choice.toStage ? stageName(choice.toStage) : '',
    of: choice.of ? stageName(choice.of) : '',
    level:
      choice.level === undefined ? '' : String(Math.round(100 * choice.level)),
  });
}
