import { expect, test } from 'vitest';
import { type RegistryFiles, readRegistries } from './registries.ts';

const sound = {
  cities: `regions:
  - { id: casablanca-settat, name: الدار البيضاء – سطات }
cities:
  - { id: settat, name: سطات, region: casablanca-settat, aliases: [Settat] }
  - { id: casablanca, name: الدار البيضاء, region: casablanca-settat }
`,
  sources: '- { id: arz, name: وكالة الأرز, url: https://arz.example/, republish: noindex }\n',
  sections: '- { id: society, name: مجتمع, description: المدرسة. }\n',
};

function read(own: Partial<typeof sound>) {
  const texts = { ...sound, ...own };
  const files = Object.fromEntries(
    (Object.keys(sound) as (keyof typeof sound)[]).map((name) => [
      name,
      { file: `${name}.yaml`, text: texts[name] },
    ]),
  ) as RegistryFiles;
  const { registries, problems } = readRegistries(files);
  const told = problems.map(({ file, line, column, wrong }) => `${file}:${line}:${column} ${wrong}`);
  return { registries, told, problems };
}

test('names are found by id, name and alias, whatever their hamzas and marks', () => {
  const { registries, told } = read({});
  expect(told).toEqual([]);
  for (const typed of ['settat', 'سطات', 'سطّات', 'SETTAT', ' سطات '])
    expect(registries.cities.find(typed)?.id).toBe('settat');
  expect(registries.sources.find('وكاله الارز')?.id).toBe('arz');
  expect(registries.cities.find('الدار')).toBeUndefined();
  expect(registries.cities.nearest('الدار البيظاء')).toBe('الدار البيضاء');
  expect(registries.regions.find('الدار البيضاء – سطات')?.id).toBe('casablanca-settat');
});

const city = (more: string) => `${sound.cities}  - { ${more} }\n`;

test.each([
  [
    'an unknown region',
    { cities: city('id: fes, name: فاس, region: fes') },
    'cities.yaml:6:35 الجهة «fes» غير معرّفة في أول السجل.',
  ],
  [
    'a region used twice',
    { cities: sound.cities.replace('cities:', '  - { id: casablanca-settat, name: سطات }\ncities:') },
    'cities.yaml:3:5 «casablanca-settat» مذكور مرتين في السجل.',
  ],
  [
    'an alias used twice',
    { cities: city('id: fes, name: فاس, region: casablanca-settat, aliases: [سَطات]') },
    'cities.yaml:6:5 «سَطات» مذكور مرتين في السجل.',
  ],
  [
    'an unknown key',
    { cities: city('id: fes, nane: فاس, region: casablanca-settat, name: فاس') },
    'cities.yaml:6:16 الحقل «nane» غير معروف.',
  ],
  [
    'an id with a space',
    { cities: city('id: f s, name: فاس, region: casablanca-settat') },
    'cities.yaml:6:11 «f s» لا يصلح في عنوان إلكتروني.',
  ],
  ['a list instead of fields', { cities: '- a\n' }, 'cities.yaml:1:1 ليس في هذا الموضع حقول.'],
  ['fields instead of a list', { sources: 'a: b\n' }, 'sources.yaml:1:1 هذا السجل ليس قائمة.'],
  [
    'a wrong policy',
    { sources: '- { id: a, name: أ, url: https://a.b/, republish: maybe }\n' },
    'sources.yaml:1:51 قيمة «republish» غير مقبولة.',
  ],
  [
    'an unsafe address',
    { sources: '- { id: a, name: أ, url: "data:x", republish: index }\n' },
    'sources.yaml:1:26 «data:x» ليس رابطا صالحا.',
  ],
  [
    'broken YAML',
    { sections: '- { id: a\n' },
    'sections.yaml:1:3 قوس أو معقوف فُتح ولم يُغلق، أو نقصت فاصلة بين عنصرين.',
  ],
])('%s is told where it stands', (_what, own, told) => {
  expect(read(own).told).toEqual([told]);
});

test('a registry with problems is not complete, and nothing is told of what it may have held', () => {
  const { registries, told } = read({ cities: 'cities: [\n' });
  expect(told).toHaveLength(1);
  expect(registries.cities.complete).toBe(false);
  expect(registries.sections.complete).toBe(true);
});
