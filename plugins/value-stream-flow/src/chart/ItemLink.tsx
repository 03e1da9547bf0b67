import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { shortKey } from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      textAlign: 'left',
      verticalAlign: 'baseline',
      overflowWrap: 'anywhere',
    },
    key: { color: theme.palette.text.secondary },
  }),
  { name: 'ValueStreamFlowItemLink' },
);

/** An item by its title and key; opens its trace. */
export function ItemLink(props: { itemKey: string; title?: string }) {
  const { itemKey, title } = props;
  const classes = useStyles();
  const { openItem } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  if (!itemKey) {
    return <>{t('card.restricted')}</>;
  }
  const key = shortKey(itemKey);
  return (
    <Link
      component="button"
      variant="body2"
      className={classes.root}
      onClick={() => openItem(itemKey)}
    >
      {title ? (
        <>
          {title} <span className={classes.key}>{key}</span>
        </>
      ) : (
        key
      )}
    </Link>
  );
}
