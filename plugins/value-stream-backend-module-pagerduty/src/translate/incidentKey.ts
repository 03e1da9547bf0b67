/** Key of an incident; PagerDuty's ids are unique over all accounts. */
export function incidentKey(id: string): string {
  return `pagerduty:${id}`;
}

export function serviceKey(id: string): string {
  return `pagerduty:services/${id}`;
}
