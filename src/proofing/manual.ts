import { type Examples, examples } from '../arabic/proofing/examples.ts';
import type { Level } from '../arabic/proofing/rule.ts';
import { rules } from '../arabic/proofing/rules.ts';
import { about } from '../strings/proofing.ts';
import { manual } from '../strings/proofing-manual.ts';

/** Rules of files, which no text alone can break. */
const ofFiles: readonly { id: string; level: Level; examples: Examples }[] = [
  {
    id: 'read-also',
    level: 'error',
    examples: {
      slips: [
        ['اقرأ أيضا:', 'اقرأ أيضا: 2026/02/slug'],
        ['اقرأ أيضا: عنوان خبر', 'اقرأ أيضا: [عنوان خبر](/2026/02/slug/)'],
      ],
      clean: [],
    },
  },
];

/** The page of the manual about proofreading: a section for each rule, with the examples that it is tested by. */
export function proofingManual(): string {
  const told = [...rules.map(({ id, level }) => ({ id, level, examples: examples[id] })), ...ofFiles];
  return [manual.opening, ...told.map(section), ''].join('\n');
}

function section({ id, level, examples }: { id: string; level: Level; examples?: Examples }): string {
  const [name = '', finds = '', why = ''] = about[id] ?? [];
  const rows = (examples?.slips ?? []).map(([slip, meant]) => `| ${shown(slip)} | ${shown(meant)} |`);
  const clean = examples?.clean ?? [];
  return [
    `## ${name} (\`${id}\`)`,
    '',
    `**${manual.levels[level]}** ${finds}`,
    '',
    why,
    '',
    manual.table,
    ...rows,
    ...(clean.length > 0 ? ['', `${manual.clean} ${clean.map(shown).join('، ')}.`] : []),
    '',
    `${manual.silence} \`<!-- proof-ignore: ${id} -->\``,
    '',
  ].join('\n');
}

/** An example as code, its invisible characters by their code points. */
function shown(text: string): string {
  const seen = text
    .replace(
      /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD\u00A0\uFEFF\t]|\uFE0F|\u0653|\u0654|\u0301/gu,
      (character) => {
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        return `⟨U+${code}⟩`;
      },
    )
    .replaceAll('|', '\\|');
  return text.includes('`') ? `\`\` ${seen} \`\`` : `\`${seen}\``;
}
