/** The scheme of the documents that show rules: `policylint:/rules/PL2001.md`. */
export const rulePageScheme = 'policylint';

/** The command that shows a rule's page; its argument is the rule's id. */
export const explainRuleCommand = 'policylint.explainRule';

const pageLink = /\]\(policylint:\/rules\/([A-Z]{2,6}\d{4})\.md\)/g;
const pagePath = /^\/rules\/([A-Z]{2,6}\d{4})\.md$/;

/** The rule id in the path of a page. */
export function ruleIdOf(path: string): string | undefined {
  return pagePath.exec(path)?.[1];
}

/** The path of a rule's page. */
export function pagePathOf(id: string): string {
  return `/rules/${id}.md`;
}

/** Turns links to rule pages into links that run {@link explainRuleCommand}, which shows them as they are meant to be read. */
export function linkPagesToCommand(markdown: string): string {
  return markdown.replace(pageLink, (_, id: string) => `](command:${explainRuleCommand}?${encodeURIComponent(JSON.stringify([id]))})`);
}
