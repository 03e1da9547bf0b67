import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Stream } from '@value-stream/backstage-plugin-value-stream-common';
import { Notice } from '@value-stream/backstage-plugin-value-stream-react';
import { EntityName } from '../page/EntityName';
import { valueStreamTranslationRef } from '../translation';
import { CalendarText } from './CalendarText';
import { FlowTimeText } from './FlowTimeText';
import { MembersText } from './MembersText';

const useStyles = makeStyles(
  theme => ({
    lead: { ...theme.typography.body1, margin: theme.spacing(0, 0, 2) },
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
      gap: theme.spacing(2, 3),
      margin: 0,
      ...theme.typography.body2,
    },
    wide: { gridColumn: '1 / -1' },
    term: { fontSize: 12, color: theme.palette.text.secondary },
    value: { margin: 0, overflowWrap: 'anywhere' },
    quiet: { color: theme.palette.text.secondary },
    conflicts: {
      display: 'grid',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(2),
    },
  }),
  { name: 'ValueStreamAboutStream' },
);

/** Whom a stream serves and with what, who owns it, its place among streams, its members and how its time is counted. */
export function AboutStream(props: { stream: Stream }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { stream } = props;
  const names = (refs: readonly string[]) =>
    refs.length === 0 ? (
      <span className={classes.quiet}>{t('header.none')}</span>
    ) : (
      refs.map((ref, i) => (
        <span key={ref}>
          {i > 0 && ', '}
          <EntityName entityRef={ref} />
        </span>
      ))
    );
  const said = (field: 'customer' | 'outcome' | 'owner', value: ReactNode) =>
    value ?? (
      <span className={classes.quiet} title={t('header.sayIt', { field })}>
        {t('header.notSaid')}
      </span>
    );
  const facts: { id: string; term: string; value: ReactNode; wide?: true }[] = [
    {
      id: 'customer',
      term: t('header.customer'),
      value: said('customer', stream.customer),
    },
    {
      id: 'outcome',
      term: t('header.outcome'),
      value: said('outcome', stream.outcome),
    },
    {
      id: 'owner',
      term: t('header.owner'),
      value: said(
        'owner',
        stream.owner && <EntityName entityRef={stream.owner} />,
      ),
    },
    {
      id: 'role',
      term: t('header.role'),
      value: t(`header.roleMeans.${stream.role}`),
    },
    {
      id: 'parent',
      term: t('header.parent'),
      value: names(stream.parent ? [stream.parent] : []),
    },
    ...(stream.children.length > 0
      ? [
          {
            id: 'children',
            term: t('header.children'),
            value: names(stream.children),
          },
        ]
      : []),
    ...(stream.role === 'supporting' || stream.supports.length > 0
      ? [
          {
            id: 'supports',
            term: t('header.supports'),
            value: names(stream.supports),
          },
        ]
      : []),
    {
      id: 'supportedBy',
      term: t('header.supportedBy'),
      value: names(stream.supportedBy),
    },
    {
      id: 'members',
      term: t('header.members'),
      value: <MembersText stream={stream} />,
      ...(stream.memberCount === 0 && { wide: true as const }),
    },
    {
      id: 'flow',
      term: t('header.flow'),
      value: <FlowTimeText stream={stream} />,
    },
    {
      id: 'calendar',
      term: t('header.calendar'),
      value: <CalendarText calendar={stream.calendar} />,
    },
    {
      id: 'declared',
      term: t('header.declared'),
      value: t(`declaredBy.${stream.declaredBy}`),
    },
  ];
  return (
    <>
      {stream.conflicts.length > 0 && (
        <div className={classes.conflicts}>
          {stream.conflicts.map((conflict, index) => (
            <Notice key={`${conflict.reason} ${index}`} level="warning">
              {conflict.message}
              <div>{conflict.whatToDo}</div>
            </Notice>
          ))}
        </div>
      )}
      {stream.description && (
        <p className={classes.lead}>{stream.description}</p>
      )}
      <dl className={classes.list}>
        {facts.map(({ id, term, value, wide }) => (
          <div key={id} className={wide && classes.wide}>
            <dt className={classes.term}>{term}</dt>
            <dd className={classes.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
