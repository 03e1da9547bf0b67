import { ReactElement } from 'react';
import { ResponsiveContainer } from 'recharts';

/** Gives a chart its size and its description for those who do not see it. */
export function ChartFrame(props: { label: string; children: ReactElement }) {
  return (
    <div role="img" aria-label={props.label} style={{ height: 220 }}>
      <ResponsiveContainer width="100%" height="100%">
        {props.children}
      </ResponsiveContainer>
    </div>
  );
}
