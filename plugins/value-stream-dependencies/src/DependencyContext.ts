import { createContext, useContext } from 'react';
import { CompoundEntityRef } from '@backstage/catalog-model';
import { Format } from '@value-stream/backstage-plugin-value-stream-react';
import { DependencyQuestion } from './hooks/useDependencies';
import { EdgeChoice } from './hooks/useDependencyView';

/** What every part of the tab needs to ask, to write and to open. */
export interface DependencyContextValue {
  readonly entity: CompoundEntityRef;
  /** Ref of the entity as the answers have it. */
  readonly entityRef: string;
  readonly title: string;
  readonly query: DependencyQuestion;
  readonly format: Format;
  readonly openItem: (key: string) => void;
  readonly openEdge: (edge: EdgeChoice) => void;
}

export const DependencyContext = createContext<
  DependencyContextValue | undefined
>(undefined);

export function useDependencyContext(): DependencyContextValue {
  const value = useContext(DependencyContext);
  if (!value) {
    throw new Error('A part of the dependency tab stands outside of it');
  }
  return value;
}
