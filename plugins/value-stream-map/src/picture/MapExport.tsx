import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamReactTranslationRef } from '@value-stream/backstage-plugin-value-stream-react';
import { MapPage } from '../hooks/useMapPage';
import { stepOf } from '../process/ProcessCanvas';
import { MapView } from '../view/MapView';
import { ExportMenu } from './ExportMenu';
import { MapPicture } from './MapPicture';
import { ProcessPicture } from './ProcessPicture';

/** Gives out what the chosen view draws. */
export function MapExport(props: {
  answer: MapAnswer;
  page: MapPage;
  mapView: MapView;
}) {
  const { answer, page, mapView } = props;
  const { t: shared } = useTranslationRef(valueStreamReactTranslationRef);
  const { drawing, process, figures = answer.figures } = page;
  const { format, t } = drawing;
  const { title, entityRef } = answer.scope;
  const caption = t('export.caption', {
    from: format.dateTime(answer.window.from),
    to: format.dateTime(answer.window.to),
    clock: shared(`clock.${answer.clock}`),
    basis: shared(`basis.${answer.basis}`),
    items: format.items(figures.counted),
  });
  const heading = `${title}: ${t(`mode.${mapView.mode}`)}`;
  const graph = mapView.mode === 'process' ? process.data : undefined;
  const shown = graph?.steps[stepOf(graph.steps, mapView.paths)]?.variants ?? 0;
  return (
    <ExportMenu
      name={`${entityRef.replace(/^.*\//, '')}-${mapView.mode}`}
      title={heading}
      figures={figures}
      picture={
        graph ? (
          <ProcessPicture
            process={graph}
            edges={graph.edges.filter(({ variant }) => variant <= shown)}
            title={heading}
            caption={caption}
          />
        ) : (
          <MapPicture figures={figures} title={heading} caption={caption} />
        )
      }
    />
  );
}
