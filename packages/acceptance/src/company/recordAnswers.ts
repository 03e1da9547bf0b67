import { createHash } from 'node:crypto';
import {
  PlayedTool,
  SimulatedCompany,
  ToolAnswer,
  ToolRequest,
} from '@value-stream/demo-company';

type Tools = SimulatedCompany['tools'];

/** What a tool was asked, and what it answered to it. */
export interface Recorded {
  readonly tool: keyof Tools;
  readonly request: ToolRequest;
  readonly answer: string;
}

/** The same company with tools that keep, for `kept`, what they are asked and what they answer. */
export function recordAnswers(
  company: SimulatedCompany,
  kept: Recorded[],
): SimulatedCompany {
  const recording = <Tool extends PlayedTool>(
    name: keyof Tools,
    tool: Tool,
  ): Tool => ({
    ...tool,
    answer(request) {
      const answer = tool.answer(request);
      kept.push({ tool: name, request, answer: digestOf(answer) });
      return answer;
    },
  });
  const { github, gitlab, jira, jenkins, argocd, cdevents, pagerduty } =
    company.tools;
  return {
    ...company,
    tools: {
      github: recording('github', github),
      gitlab: recording('gitlab', gitlab),
      jira: recording('jira', jira),
      jenkins: recording('jenkins', jenkins),
      argocd: recording('argocd', argocd),
      cdevents: recording('cdevents', cdevents),
      pagerduty: recording('pagerduty', pagerduty),
    },
  };
}

/** What was recorded and is answered by another company otherwise. */
export function answeredOtherwise(
  kept: readonly Recorded[],
  { tools }: SimulatedCompany,
): readonly Recorded[] {
  return kept.filter(
    ({ tool, request, answer }) =>
      digestOf(tools[tool].answer(request)) !== answer,
  );
}

/** Of the bytes that go over the wire. */
function digestOf({ status = 200, headers = {}, body = null }: ToolAnswer) {
  return createHash('sha256')
    .update(JSON.stringify([status, headers, body]))
    .digest('base64');
}
