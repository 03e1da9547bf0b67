import { PlayedCompany } from './playCompany';
import { wholeHistory } from './wholeHistory';

/** What the product says of an incident. */
export interface IncidentAnswer {
  /** Key of the deployment it is attributed to; undefined is none. */
  readonly cause?: string;
  /** 0 to 1; 0 without a cause. */
  readonly confidence: number;
  /** How it is known; absent without a cause. */
  readonly method?: string;
}

/** The incidents of all components, as the page of delivery shows them, by key. */
export async function incidentsAnswered({
  company,
  now,
  product,
}: Pick<PlayedCompany, 'company' | 'now' | 'product'>): Promise<
  ReadonlyMap<string, IncidentAnswer>
> {
  const answers = new Map<string, IncidentAnswer>();
  for (const { name } of company.components) {
    const { services } = await product.delivery(
      `component:default/${name}`,
      wholeHistory(now),
    );
    for (const { incidents } of services) {
      for (const { key = '', cause } of incidents) {
        answers.set(key, {
          ...(cause?.key && { cause: cause.key, method: cause.method }),
          confidence: cause?.confidence ?? 0,
        });
      }
    }
  }
  return answers;
}
