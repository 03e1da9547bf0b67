import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { mappingRouteRef, sourcesRouteRef } from '../routes';
import { valueStreamTranslationRef } from '../translation';
import { StreamToDo } from './streamToDo';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, paddingLeft: theme.spacing(2) },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'ValueStreamToDoList' },
);

/** What to do about the data of a stream, with links to where it can be seen. */
export function ToDoList(props: {
  streamRef: string;
  toDo: readonly StreamToDo[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const sources = useRouteRef(sourcesRouteRef);
  const mapping = useRouteRef(mappingRouteRef);
  const { streamRef, toDo } = props;
  if (toDo.length === 0) {
    return (
      <span className={classes.quiet}>{t('dataQuality.toDo.nothing')}</span>
    );
  }
  const textOf = (one: StreamToDo) => {
    switch (one.what) {
      case 'source':
        return t('dataQuality.toDo.source', {
          sources: one.sources.join(', '),
        });
      case 'toChange':
      case 'toDelivery':
      case 'whole':
      case 'timeline':
        return t(`dataQuality.toDo.${one.what}`, {
          count: one.items,
          number: format.number(one.items, 0),
        });
      default:
        return t(`dataQuality.toDo.${one.what}`);
    }
  };
  const linkOf = ({ what }: StreamToDo): string | undefined => {
    if (what === 'source' || what === 'timeline') {
      return sources?.();
    }
    return what === 'noItems' && mapping
      ? `${mapping()}?${new URLSearchParams({ stream: streamRef })}`
      : undefined;
  };
  return (
    <ul className={classes.list}>
      {toDo.map(one => {
        const link = linkOf(one);
        return (
          <li key={one.what}>
            {link ? <Link to={link}>{textOf(one)}</Link> : textOf(one)}
          </li>
        );
      })}
    </ul>
  );
}
