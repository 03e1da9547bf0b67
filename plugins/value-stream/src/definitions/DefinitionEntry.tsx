import { makeStyles } from '@material-ui/core/styles';
import { MarkdownContent } from '@backstage/core-components';
import { Definition } from './Section';

const useStyles = makeStyles(
  theme => ({
    root: {
      maxWidth: 760,
      padding: theme.spacing(0.5, 1.5),
      margin: theme.spacing(0, -1.5),
      borderLeft: '3px solid transparent',
      scrollMarginTop: theme.spacing(2),
    },
    named: {
      borderLeftColor: theme.palette.primary.main,
      background: theme.palette.action.hover,
    },
  }),
  { name: 'ValueStreamDefinitionEntry' },
);

/** One metric; the one that the address names is marked. */
export function DefinitionEntry(props: { entry: Definition; named: boolean }) {
  const { entry, named } = props;
  const classes = useStyles();
  const [own, ...others] = entry.ids;
  return (
    <article
      id={own}
      aria-label={entry.title}
      aria-current={named || undefined}
      className={`${classes.root} ${named ? classes.named : ''}`}
    >
      {others.map(id => (
        <span key={id} id={id} />
      ))}
      <MarkdownContent content={entry.text} />
    </article>
  );
}
