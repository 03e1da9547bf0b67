import { SidebarItem } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { NavContentNavItem } from '@backstage/plugin-app-react';

const useStyles = makeStyles({
  // The sidebar has more room for a label than its items take.
  item: { '& .MuiTypography-subtitle2': { width: 122 } },
});

/** A page of a plugin in the sidebar. */
export const NavigationItem = (props: NavContentNavItem) => {
  const classes = useStyles();
  return (
    <SidebarItem
      className={classes.item}
      icon={() => props.icon}
      to={props.href}
      text={props.title}
    />
  );
};
