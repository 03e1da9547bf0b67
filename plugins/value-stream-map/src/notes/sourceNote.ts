import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '@value-stream/backstage-plugin-value-stream-react';
import { Drawing } from '../drawing/DrawingContext';

/** What a source's state means for the map; nothing where it is well. */
export function sourceNote(
  source: MapAnswer['sources'][number],
  t: Drawing['t'],
  format: Format,
): { level: 'info' | 'warning'; text: string } | undefined {
  const { id, message = '' } = source;
  switch (source.state) {
    case 'failed':
      return {
        level: 'warning',
        text: t('notes.sourceDown', {
          id,
          since: source.lastSuccessAt
            ? t('notes.sourceSince', {
                date: format.dateTime(source.lastSuccessAt),
              })
            : '',
          message,
        }),
      };
    case 'warning':
      return {
        level: 'warning',
        text: t('notes.sourceWarning', { id, message }),
      };
    case 'never-run':
      return { level: 'info', text: t('notes.sourceNever', { id }) };
    case 'running':
      return { level: 'info', text: t('notes.sourceRunning', { id }) };
    default:
      return undefined;
  }
}
