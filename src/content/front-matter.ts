import matter from 'gray-matter';
import { complaints } from '../strings/complaints.ts';
import type { Complaint } from './problem.ts';
import { explainYaml, parseYaml } from './yaml.ts';

export interface FrontMatter {
  /** What the YAML says; not yet checked. */
  data: unknown;
  /** The YAML text, and where it begins in the file. */
  yaml: string;
  yamlOffset: number;
  /** The Markdown below the closing fence, and where it begins in the file. */
  body: string;
  bodyOffset: number;
}

/** A file whose front matter cannot be read: where, and how to mend it. */
export interface FrontMatterFault {
  offset: number;
  complaint: Complaint;
}

const fence = /^---[ \t]*$/m;

const refused = (language: string) => ({
  parse: (): object => {
    throw new Error(`front matter in ${language}`);
  },
});

/** gray-matter evaluates `---js` blocks unless its engines are replaced, and caches parses made without options. */
const options = {
  language: 'yaml',
  engines: {
    // The text comes with the line end of the opening fence, which would shift every offset by one.
    yaml: { parse: (text: string) => parseYaml(text.replace(/^\n/, '')) as object },
    json: refused('json'),
    js: refused('js'),
    javascript: refused('javascript'),
    coffee: refused('coffee'),
    coffeescript: refused('coffeescript'),
    cson: refused('cson'),
    toml: refused('toml'),
  },
};

/** Where the parts of a file stand, by its fences alone. */
interface Fences {
  yaml: string;
  yamlOffset: number;
  bodyOffset: number;
}

/** Finds the two `---` fences of a file (LF line ends, no byte order mark). */
function findFences(file: string): Fences | FrontMatterFault {
  const end = file.indexOf('\n');
  const firstLine = file.slice(0, end === -1 ? undefined : end);
  if (!firstLine.startsWith('---')) return { offset: 0, complaint: complaints.noFrontMatter() };
  const language = firstLine.slice(3).trim();
  if (language !== '') return { offset: 3, complaint: complaints.frontMatterLanguage(language.slice(0, 40)) };

  const yamlOffset = firstLine.length + 1;
  const rest = file.slice(yamlOffset);
  const close = fence.exec(rest);
  if (!close) return { offset: 0, complaint: complaints.unclosedFrontMatter() };
  const yaml = rest.slice(0, close.index);
  return {
    yaml,
    yamlOffset,
    bodyOffset: Math.min(file.length, yamlOffset + close.index + close[0].length + 1),
  };
}

/** The body of a file whose front matter was read before. */
export function bodyOf(file: string): { body: string } | FrontMatterFault {
  const fences = findFences(file);
  return 'complaint' in fences ? fences : { body: file.slice(fences.bodyOffset) };
}

/**
 * Splits a file (LF line ends, no byte order mark) at its two `---` fences and reads the YAML between them.
 * Any other front matter language is refused before gray-matter sees the file.
 */
export function splitFrontMatter(file: string): FrontMatter | FrontMatterFault {
  const fences = findFences(file);
  if ('complaint' in fences) return fences;
  const { yaml, yamlOffset, bodyOffset } = fences;
  const spoiled = yaml.search(/^---/m);
  if (spoiled >= 0) return { offset: yamlOffset + spoiled, complaint: complaints.spoiledFence() };
  try {
    const { data } = matter(`---\n${yaml}---\n`, options);
    return { data, yaml, yamlOffset, body: file.slice(bodyOffset), bodyOffset };
  } catch (error) {
    const fault = explainYaml(error, yaml);
    return { offset: yamlOffset + fault.offset, complaint: fault.complaint };
  }
}
