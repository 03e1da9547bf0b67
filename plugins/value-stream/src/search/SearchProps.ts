import { ReactNode } from 'react';
import { SearchDocument } from '@backstage/plugin-search-common';

/** What the search gives a component that shows a result. @public */
export interface SearchProps {
  readonly result?: SearchDocument;
  readonly icon?: ReactNode;
  readonly rank?: number;
}
