import matter from 'gray-matter';
import { complaints } from '../strings/complaints.ts';
import { type FrontMatterFault, findFences } from './fences.ts';
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
