import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useDrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { courseText } from './courseText';

const BAR = 6;
const GAP = 2;
const HEIGHT = 22;

/**
 * How a delay went, in equal parts of the window before and of the window: its
 * first half is quiet, its second marked. The scale begins at zero and is the
 * edge's own.
 */
export function CourseBars(props: { course: readonly number[] }) {
  const { course } = props;
  const colors = useDrawingColors();
  const { format } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const greatest = Math.max(...course);
  if (!(greatest > 0)) {
    return null;
  }
  const width = course.length * (BAR + GAP) - GAP;
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={courseText(course, format, t)}
    >
      {course.map((ms, place) => {
        const height = Math.max(1, (ms / greatest) * (HEIGHT - 1));
        return (
          <rect
            key={place}
            x={place * (BAR + GAP)}
            y={HEIGHT - height}
            width={BAR}
            height={height}
            fill={place < course.length / 2 ? colors.hairline : colors.line}
          />
        );
      })}
    </svg>
  );
}
