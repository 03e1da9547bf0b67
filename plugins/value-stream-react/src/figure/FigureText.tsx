import { FigureAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { DurationUnit } from '../format/durationUnit';
import { Format } from '../format/Format';

/** @public */
export interface FigureTextProps {
  readonly figure: FigureAnswer;
  readonly format: Format;
  readonly unit?: DurationUnit;
  readonly short?: boolean;
}

/**
 * A figure with its unit. An unknown one is a dash that says why when pointed
 * at or read aloud, and never a zero.
 *
 * @public
 */
export function FigureText(props: FigureTextProps) {
  const { figure, format, unit, short } = props;
  const text = format.figure(figure, { unit, short });
  if (figure.kind === 'value') {
    return <>{text}</>;
  }
  const why = format.whyUnknown(figure);
  return (
    <span role="img" title={why} aria-label={why}>
      {text}
    </span>
  );
}
