import { quoted } from './case.ts';
import { typedInBody } from './every-sink.ts';
import { payloads } from './payloads.ts';

const texts = Object.values(payloads);
const lines = (of: (text: string, index: number) => string) => texts.map(of).join('\n');
const addressed = (text: string) => quoted(`https://outside.example/${text.replace(/[\s\p{Cc}\\@]/gu, '')}`);

/**
 * The files of a newspaper that are no stories, with each text in every field that takes one: cities, regions, sources,
 * sections, blocks of headlines, the front page, decisions about images, static pages.
 */
export const hostileRegistries: Readonly<Record<string, string>> = {
  'cities.yaml': `regions:
  - { id: region, name: جهة }
${lines((text, index) => `  - { id: r${index}, name: ${quoted(text)} }`)}
cities:
  - { id: settat, name: سطات, region: region }
${lines((text, index) => `  - { id: c${index}, name: ${quoted(text)}, region: r${index}, aliases: [${quoted(`ب${text}`)}] }`)}
`,
  'sources.yaml': `${lines(
    (text, index) =>
      `- { id: s${index}, name: ${quoted(`ج ${text}`)}, url: ${addressed(text)}, republish: index }`,
  )}
`,
  'sections.yaml': `- { id: society, name: مجتمع, description: أخبار الناس. }
${lines((text, index) => `- { id: k${index}, name: ${quoted(text)}, description: ${quoted(text)} }`)}
`,
  'headlines.yaml': `${lines((text) => `- { title: ${quoted(text)}, count: 3 }`)}
`,
  'home.yaml': `lead: 2026/01/body-script-element
pinned: [2026/11/fields-closed-title]
breaking: { text: ${quoted(payloads['closed-tag'] ?? '')}, link: ${addressed(payloads['double-quotes'] ?? '')}, until: 2026-11-30 }
groups:
${texts
  .slice(0, 20)
  .map((text) => `  - { title: ${quoted(text)}, count: 2 }`)
  .join('\n')}
`,
  'hidden-images.yaml': `- { id: 0123456789abcdef, file: ${quoted(payloads['closed-tag'] ?? '')}, state: hidden, reviewer: ${quoted(payloads['image-handler'] ?? '')} }
`,
  ...Object.fromEntries(
    Object.entries(payloads).map(([name, text]) => [
      `pages/page-${name}.md`,
      `---\ntitle: ${quoted(text)}\ndescription: ${quoted(text)}\n---\n${typedInBody(name, text)}\n`,
    ]),
  ),
};
