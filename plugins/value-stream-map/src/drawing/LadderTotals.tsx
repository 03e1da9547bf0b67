import {
  ApiSchemas,
  FigureId,
} from '@value-stream/backstage-plugin-value-stream-common';
import { Anchor } from '../layout/MapGeometry';
import { useDrawing } from './DrawingContext';
import { FigureButton } from './FigureButton';
import { textArea } from './textArea';

/** What the ladder adds up to: wait, work, and both. */
export function LadderTotals(props: {
  ladder: ApiSchemas['Ladder'];
  x: number;
  anchor: Anchor;
  waitY: number;
  meanY: number;
  workY: number;
}) {
  const { ladder, x, anchor, waitY, meanY, workY } = props;
  const { colors, format, measure, unit, t } = useDrawing();
  const written = (figure: typeof ladder.meanWait) =>
    format.figure(figure, { unit, short: true });
  const totals: {
    figure: FigureId;
    value: typeof ladder.meanWait;
    text: string;
    name: string;
    y: number;
    strong: boolean;
  }[] = [
    {
      figure: 'wait-time',
      value: ladder.meanWait,
      text: t('drawing.wait', { value: written(ladder.meanWait) }),
      name: t('headline.waitTime'),
      y: waitY,
      strong: false,
    },
    {
      figure: 'flow-time',
      value: ladder.meanFlowTime,
      text: t('drawing.mean', { value: written(ladder.meanFlowTime) }),
      name: t('table.meanFlowTime'),
      y: meanY,
      strong: true,
    },
    {
      figure: 'process-time',
      value: ladder.meanWork,
      text: t('drawing.work', { value: written(ladder.meanWork) }),
      name: t('drawing.processTime'),
      y: workY,
      strong: true,
    },
  ];
  return (
    <>
      {totals.map(({ figure, value, text, name, y, strong }) => (
        <FigureButton
          key={figure}
          choice={{ figure }}
          area={textArea({ x, y, anchor }, measure(text, 11, strong), 11)}
          shown={text}
          name={name}
          figure={value}
        >
          <text
            x={x}
            y={y}
            textAnchor={anchor}
            fontSize={11}
            fontWeight={strong ? 700 : 500}
            fill={strong ? colors.ink : colors.quiet}
          >
            {text}
          </text>
        </FigureButton>
      ))}
    </>
  );
}
