import { Component } from './Company';

/** Folder of a component's jobs in Jenkins. */
export function jenkinsFolder({ system, name }: Component): string {
  return `${system}/${name}`;
}

/** Name of a component's application in Argo CD. */
export function argocdApplication({ name }: Component): string {
  return `${name}-production`;
}

/** What a component's events name as their source. */
export function eventSource({ repository }: Component): string {
  return `/${repository}`;
}

/** Host of the repositories whose work is told by CDEvents. */
export const CODE_HOST = 'code.fernhollow.example';
