import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawing } from '../drawing/DrawingContext';
import { ProcessEdge, layoutProcess } from '../process/layoutProcess';
import { edgeLabel } from '../process/edgeWords';
import { ProcessGraph } from '../process/ProcessGraph';
import { CAPTION } from './MapPicture';

const WIDTH = 1200;

/** The graph as one drawing, below a caption. */
export function ProcessPicture(props: {
  process: ApiSchemas['ProcessAnswer'];
  edges: readonly ProcessEdge[];
  title: string;
  caption: string;
}) {
  const { process, edges, title, caption } = props;
  const drawing = useDrawing();
  const { colors, fontFamily, measure } = drawing;
  const { width, height } = layoutProcess(process.stages, edges, {
    width: WIDTH,
    direction: 'across',
    measure,
    labelOf: edge => edgeLabel(edge, drawing),
  });
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height + CAPTION}
      viewBox={`0 0 ${width} ${height + CAPTION}`}
      fontFamily={fontFamily}
    >
      <rect width={width} height={height + CAPTION} fill={colors.paper} />
      <text x={12} y={24} fontSize={17} fontWeight={700} fill={colors.ink}>
        {title}
      </text>
      <text x={12} y={42} fontSize={11.5} fill={colors.quiet}>
        {caption}
      </text>
      <g transform={`translate(0,${CAPTION})`}>
        <ProcessGraph
          process={process}
          edges={edges}
          width={WIDTH}
          down={false}
          label={title}
          description={caption}
        />
      </g>
    </svg>
  );
}
