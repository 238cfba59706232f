import axe from 'axe-core';

/** The findings of axe on what is rendered. Colours are checked in the real window: jsdom draws nothing. */
export async function findings(container: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
