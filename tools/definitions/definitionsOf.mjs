const HEADING = /^## (.+)$/;
const TERM = /\*\*([^*]+)\*\*/g;

/**
 * The parts of docs/metrics.md: a section for each heading, in it an entry for
 * each paragraph that opens with a term in bold, with the paragraphs after it.
 * Every term in bold is a place that a link can name.
 *
 * @param {string} markdown
 * @returns {{ intro: string, sections: Section[] }}
 *
 * @typedef {{ id: string, title: string, intro: string, entries: Entry[] }} Section
 * @typedef {{ ids: string[], title: string, text: string }} Entry
 *   `ids` are the places it stands for, the first its own
 */
export function definitionsOf(markdown) {
  const introduction = [];
  /** @type {Section[]} */
  const sections = [];
  const taken = new Set();
  const place = name => {
    const id = placeOf(name);
    if (taken.has(id)) return [];
    taken.add(id);
    return [id];
  };
  for (const block of markdown.split(/\n{2,}/).map(text => text.trim())) {
    const section = sections.at(-1);
    const entry = section?.entries.at(-1);
    const [, title] = HEADING.exec(block) ?? [];
    if (title) {
      const [id] = place(title);
      if (!id) throw new Error(`docs/metrics.md has two headings '${title}'`);
      sections.push({ id, title, intro: '', entries: [] });
    } else if (!section) {
      if (block && !block.startsWith('# ')) introduction.push(block);
    } else if (block.startsWith('**')) {
      const terms = [...block.matchAll(TERM)].map(([, term]) =>
        term.replace(/\.$/, ''),
      );
      section.entries.push({
        ids: terms.flatMap(place),
        title: terms[0],
        text: block,
      });
    } else if (entry) {
      entry.text += `\n\n${block}`;
    } else {
      section.intro += `${section.intro && '\n\n'}${block}`;
    }
  }
  return { intro: introduction.join('\n\n'), sections };
}

/** `Rolled %C&A` is `rolled-c-a`. */
function placeOf(name) {
  return name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
