import { StagePlace } from '../layout/MapGeometry';
import { NOTE_LEADING } from '../layout/measures';
import { useDrawing } from './DrawingContext';
import { TextLines } from './TextLines';

/** What is said below a stage. */
export function StageNotes(props: {
  place: StagePlace;
  notes: readonly string[];
}) {
  const { colors } = useDrawing();
  return (
    <TextLines
      place={props.place.notes}
      lines={props.notes}
      leading={NOTE_LEADING}
      size={11}
      fill={colors.quiet}
    />
  );
}
