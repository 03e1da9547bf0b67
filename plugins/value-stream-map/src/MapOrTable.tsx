import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  useMeasuredWidth,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';
import { MapCanvas } from './drawing/MapCanvas';
import { MapTable } from './table/MapTable';

/**
 * The map as a drawing or as its tables. The room is measured for both, so
 * that who changes from one to the other has it drawn once.
 */
export function MapOrTable(props: {
  figures: ApiSchemas['MapFigures'];
  title: string;
  shape: ViewState['shape'];
}) {
  const { figures, title, shape } = props;
  const [ref, width] = useMeasuredWidth<HTMLDivElement>(1180);
  return (
    <div ref={ref}>
      {shape === 'table' && <MapTable figures={figures} />}
      {shape !== 'table' && width !== undefined && (
        <MapCanvas figures={figures} title={title} width={width} />
      )}
    </div>
  );
}
