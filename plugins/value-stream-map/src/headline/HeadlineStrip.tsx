import { memo } from 'react';
import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { KeyFigures } from '@value-stream/backstage-plugin-value-stream-react';
import { useDrawing } from '../drawing/DrawingContext';
import { useFigurePress } from '../selection/MapSelection';
import { headlines } from './headlines';

/** The key figures, side by side. */
export const HeadlineStrip = memo(function PlainHeadlineStrip(props: {
  answer: MapAnswer;
}) {
  const drawing = useDrawing();
  const { format, unit } = drawing;
  const pressOf = useFigurePress();
  return (
    <KeyFigures
      label={drawing.t('headline.label')}
      figures={headlines(props.answer, drawing).map(
        ({ figure, name, value, details }) => ({
          name,
          value: format.figure(value, { unit }),
          details: [format.whyUnknown(value), ...details],
          press: pressOf({ figure }),
        }),
      )}
    />
  );
});
