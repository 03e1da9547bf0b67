import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamReactTranslationRef } from '../translation';
import { ViewState } from '../view/ViewState';
import { ViewSwitch } from './ViewSwitch';

/** Switches between the drawing and its table. */
export function ShapeSwitch(props: {
  shape: ViewState['shape'];
  onChoose: (shape: ViewState['shape']) => void;
}) {
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  return (
    <ViewSwitch
      label={t('bar.shape')}
      views={['drawing', 'table'] as const}
      chosen={props.shape}
      nameOf={shape => t(`bar.${shape}`)}
      onChoose={props.onChoose}
      shortcut="T"
    />
  );
}
