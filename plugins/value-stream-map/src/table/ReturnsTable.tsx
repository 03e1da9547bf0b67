import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawing } from '../drawing/DrawingContext';
import { FigureCell } from './FigureCell';

/** All returns, also those the drawing has no room for. */
export function ReturnsTable(props: {
  figures: ApiSchemas['MapFigures'];
  className: string;
  captionClass: string;
}) {
  const { figures, className, captionClass } = props;
  const { format, t } = useDrawing();
  const nameOf = (id: string) =>
    figures.stages.find(stage => stage.stageId === id)?.name ?? id;
  if (figures.returns.length === 0) {
    return <p className={captionClass}>{t('table.noReturns')}</p>;
  }
  return (
    <table className={className}>
      <caption className={captionClass}>{t('table.returns')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.from')}</th>
          <th scope="col">{t('table.to')}</th>
          <th scope="col">{t('table.items')}</th>
          <th scope="col">{t('table.count')}</th>
          <th scope="col">{t('table.added')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.returns.map(flow => (
          <tr key={`${flow.fromStageId} ${flow.toStageId}`}>
            <th scope="row">{nameOf(flow.fromStageId)}</th>
            <td>{nameOf(flow.toStageId)}</td>
            <td>
              <FigureCell
                name={`${nameOf(flow.fromStageId)} → ${nameOf(flow.toStageId)}`}
                figure={format.number(flow.items, 0)}
                choice={{
                  figure: 'return',
                  stage: flow.fromStageId,
                  toStage: flow.toStageId,
                }}
              />
            </td>
            <td>{format.number(flow.count, 0)}</td>
            <td>
              <FigureCell name={t('table.added')} figure={flow.addedTime} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
