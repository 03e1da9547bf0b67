import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DataQuality } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Pages,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { EntityName } from '../page/EntityName';
import { SearchField } from '../page/SearchField';
import { Section } from '../page/Section';
import { StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';
import {
  ChainCell,
  MethodsCell,
  StreamFreshnessCell,
  UnmappedCell,
} from './qualityCells';
import { streamToDo } from './streamToDo';
import { ToDoList } from './ToDoList';

const PAGE_SIZE = 20;
/** Fewer are looked through by eye. */
const MANY = 8;

/** Per stream how far its data can be trusted, with what to do; those with the most to do first. */
export function StreamQualitySection(props: {
  streams: DataQuality['streams'];
}) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { streams } = props;
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const [offset, setOffset] = useState(0);
  const searchFor = useCallback(
    (text: string) => {
      setOffset(0);
      setParams(
        before => {
          const after = new URLSearchParams(before);
          if (text) after.set('search', text);
          else after.delete('search');
          return after;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  const lines = useMemo(
    () =>
      streams
        .map(stream => ({ stream, toDo: streamToDo(stream) }))
        .sort(
          (a, b) =>
            b.toDo.length - a.toDo.length ||
            a.stream.title.localeCompare(b.stream.title),
        ),
    [streams],
  );
  const text = search.trim().toLocaleLowerCase();
  const kept = lines.filter(({ stream: { title, ref } }) =>
    `${title}\n${ref}`.toLocaleLowerCase().includes(text),
  );
  const column = (
    name:
      | 'stream'
      | 'freshness'
      | 'chain'
      | 'links'
      | 'timeline'
      | 'unmapped'
      | 'toDo',
  ) => ({
    id: name,
    title: t(`dataQuality.streams.column.${name}`),
  });
  const title = t('dataQuality.streams.title');
  return (
    <Section
      title={title}
      intro={t('dataQuality.streams.intro')}
      actions={
        (search || streams.length > MANY) && (
          <SearchField
            label={t('dataQuality.streams.search')}
            value={search}
            onChange={searchFor}
          />
        )
      }
    >
      {kept.length === 0 ? (
        <Typography variant="body2">
          {t(
            streams.length === 0
              ? 'dataQuality.streams.none'
              : 'dataQuality.streams.nothing',
          )}
        </Typography>
      ) : (
        <>
          <StackingTable
            label={title}
            columns={[
              { ...column('stream'), minWidth: 120 },
              column('freshness'),
              column('chain'),
              column('links'),
              { ...column('timeline'), number: true },
              { ...column('unmapped'), minWidth: 130 },
              { ...column('toDo'), minWidth: 180 },
            ]}
            rows={kept
              .slice(offset, offset + PAGE_SIZE)
              .map(({ stream, toDo }) => {
                const { ref, quality } = stream;
                return {
                  id: ref,
                  cells: [
                    <>
                      <EntityName entityRef={ref} title={stream.title} />
                      {quality && (
                        <Typography variant="caption" component="div">
                          {t('dataQuality.streams.items', {
                            count: quality.items,
                            number: format.number(quality.items, 0),
                            done: format.number(quality.doneItems, 0),
                          })}
                        </Typography>
                      )}
                    </>,
                    <StreamFreshnessCell freshness={stream.freshness} />,
                    quality ? (
                      <ChainCell quality={quality} />
                    ) : (
                      t('dataQuality.streams.notMade')
                    ),
                    quality && <MethodsCell methods={quality.methods} />,
                    quality && format.number(quality.withoutTimeline, 0),
                    quality && <UnmappedCell quality={quality} />,
                    <ToDoList streamRef={ref} toDo={toDo} />,
                  ],
                };
              })}
          />
          <Pages
            offset={offset}
            size={PAGE_SIZE}
            total={kept.length}
            onMove={setOffset}
          />
        </>
      )}
    </Section>
  );
}
