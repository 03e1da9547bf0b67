import { isIssueNode, issueNodeKey } from './issueNode';

describe('the id by which deliveries of projects name an issue', () => {
  it.each([
    // 93 00 ce 086e6f18 ce 4b6b4681
    ['the new form', 'I_kwDOCG5vGM5La0aB', 'github.com/issues/1265321601'],
    // base64 of 05:Issue1265321601
    [
      'the old form',
      'MDU6SXNzdWUxMjY1MzIxNjAx',
      'github.com/issues/1265321601',
    ],
    // 93 00 04 07, of a young GitHub Enterprise
    ['small numbers', 'I_kwAEBw', 'github.com/issues/7'],
    // 93 00 ce 086e6f18 cf 0000000100000000
    [
      'great numbers',
      'I_kwDOCG5vGM8AAAABAAAAAA',
      'github.com/issues/4294967296',
    ],
    ['a form that is not known', 'I_another', 'github.com/nodes/I_another'],
    ['one that is cut short', 'I_kwDOCG5v', 'github.com/nodes/I_kwDOCG5v'],
  ])('is one key in %s', (_, node, key) => {
    expect(issueNodeKey('github.com', node)).toBe(`github:${key}`);
  });

  it.each([
    ['I_kwDOCG5vGM5La0aB', true],
    ['MDU6SXNzdWU0NDQ1MDAwNDE=', true],
    ['PR_kwDOCG5vGM5La0aB', false],
    ['DI_lADOAWcTxs07G84AIjOy', false],
    ['MDExOlB1bGxSZXF1ZXN0MzMyNzAzOTcz', false],
  ])('of %s is of an issue: %s', (node, expected) => {
    expect(isIssueNode(node)).toBe(expected);
  });
});
