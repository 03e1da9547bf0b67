import {
  FigureAnswer,
  FigureId,
} from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawing } from './DrawingContext';
import { FigureButton } from './FigureButton';
import { TextLines } from './TextLines';

/** Items per week that come in or go out at an end of the map. */
export function RateArrow(props: {
  figure: FigureId;
  name: string;
  value: FigureAnswer;
  /** What stands above the rate, in lines. */
  heading: readonly string[];
  x: number;
  y: number;
  width: number;
  /** What stands below the rate. */
  note?: string;
}) {
  const { figure, name, value, heading, x, y, width, note } = props;
  const { colors, format, t } = useDrawing();
  const centre = { x: x + width / 2, anchor: 'middle' as const };
  return (
    <FigureButton
      choice={{ figure }}
      area={{
        x: x + 2,
        y: y - 20 - heading.length * 14,
        width: width - 4,
        height: 42 + heading.length * 14,
      }}
      shown={[
        ...heading,
        format.figure(value, { short: true }),
        t('drawing.perWeek'),
        note,
      ]
        .filter(Boolean)
        .join(' ')}
      name={name}
      figure={value}
    >
      <TextLines
        place={{ ...centre, y: y - 8 - heading.length * 14 }}
        lines={heading}
        leading={14}
        size={10.5}
        weight={600}
        fill={colors.quiet}
      />{' '}
      <text
        x={centre.x}
        y={y + 3}
        textAnchor="middle"
        fontSize={15}
        fontWeight={700}
        fill={colors.ink}
      >
        {format.figure(value, { short: true })}
      </text>{' '}
      <text
        x={centre.x}
        y={y + 17}
        textAnchor="middle"
        fontSize={10.5}
        fill={colors.quiet}
      >
        {t('drawing.perWeek')}
      </text>{' '}
      {note && (
        <text
          x={centre.x}
          y={y + 31}
          textAnchor="middle"
          fontSize={10.5}
          fill={colors.quiet}
        >
          {note}
        </text>
      )}
    </FigureButton>
  );
}
