import { argocdApplication, jenkinsFolder } from '../../company/toolNames';
import { Component } from '../../company/Company';
import { World } from '../World';
import { argocdRollouts } from './argocdRollouts';
import { cdeventsToolchain } from './cdeventsToolchain';
import { githubForge } from './githubForge';
import { githubRuns } from './githubRuns';
import { gitlabToolchain } from './gitlabToolchain';
import { jenkinsRuns } from './jenkinsRuns';
import { Toolchain } from './Toolchain';

/** The tools that a component's changes go through. */
export function toolchainOf(world: World, component: Component): Toolchain {
  const { chain, repository: slug } = component;
  if (chain === 'gitlab') {
    return gitlabToolchain(world, slug);
  }
  if (chain === 'cdevents') {
    return cdeventsToolchain(world, component);
  }
  const onGithub: Toolchain = {
    ...githubRuns(world, slug),
    forge: githubForge(world, slug),
  };
  switch (chain) {
    case 'jira-jenkins':
      return {
        ...onGithub,
        ...jenkinsRuns(world, slug, jenkinsFolder(component)),
      };
    case 'jira-argocd':
      return {
        ...onGithub,
        ...argocdRollouts(world, argocdApplication(component)),
      };
    default:
      return onGithub;
  }
}
