import { parseMoment } from '../arabic/moment.ts';
import type { Directory } from '../content/directory.ts';

/** What the form needs of the newspaper to know the names in a story by any of their spellings. */
export interface FormNames {
  cities: Directory<Named>;
  sections: Directory<Named>;
  sources: Directory<Named>;
  /** IANA name: dates without an offset are read in it. */
  timeZone: string;
}

export interface Named {
  id: string;
  name: string;
  aliases?: string[];
}

type Fields = Record<string, unknown>;

const moments = ['date', 'updated', 'publishDate', 'expiryDate'] as const;

/**
 * Front matter in the one shape that the form edits, whatever shape its author chose: cities and sections by their names,
 * dates with their offset, `author` a list, `source` with the registered source apart from the name of any other, and
 * `related` a list of fields. Nothing is lost: what is not known to be anything stays as it is.
 */
export function toForm(data: Fields, names: FormNames): Fields {
  const values: Fields = { ...data };
  for (const key of moments) if (key in data) values[key] = withOffset(data[key], names.timeZone);
  if ('city' in data) values['city'] = nameOf(data['city'], names.cities);
  if ('section' in data) values['section'] = nameOf(data['section'], names.sections);
  if ('source' in data) values['source'] = sourceToForm(data['source'], names.sources);
  if (typeof data['author'] === 'string') values['author'] = [data['author']];
  if (Array.isArray(data['related']))
    values['related'] = data['related'].map((one) => (typeof one === 'string' ? { story: one } : one));
  if (isFields(data['withdrawn']))
    values['withdrawn'] = {
      ...data['withdrawn'],
      date: withOffset(data['withdrawn']['date'], names.timeZone),
    };
  if (Array.isArray(data['corrections']))
    values['corrections'] = data['corrections'].map((one) =>
      isFields(one) ? { ...one, date: withOffset(one['date'], names.timeZone) } : one,
    );
  return values;
}

/** The front matter that an author would write of a form's values: short forms, and no line for what is empty. */
export function fromForm(values: Fields, names: FormNames): Fields {
  const data = filled(values);
  if (isFields(data['source'])) data['source'] = sourceFromForm(data['source'], names.sources);
  if (Array.isArray(data['author']) && data['author'].length === 1) data['author'] = data['author'][0];
  if (Array.isArray(data['related'])) data['related'] = data['related'].map(relatedFromForm);
  if (data['draft'] === false) delete data['draft'];
  return data;
}

function withOffset(typed: unknown, timeZone: string): unknown {
  const moment = typeof typed === 'string' ? parseMoment(typed, timeZone) : 'malformed';
  return typeof moment === 'string' ? typed : moment.iso;
}

function nameOf(typed: unknown, among: Directory<Named>): unknown {
  return typeof typed === 'string' ? (among.find(typed)?.name ?? typed) : typed;
}

function sourceToForm(source: unknown, sources: Directory<Named>): unknown {
  const fields = typeof source === 'string' ? { name: source } : source;
  if (!isFields(fields) || typeof fields['name'] !== 'string') return source;
  const { name, ...rest } = fields;
  const registered = sources.find(String(name))?.id;
  return registered ? { registered, ...rest } : fields;
}

function sourceFromForm({ registered, ...fields }: Fields, sources: Directory<Named>): unknown {
  if (typeof registered !== 'string') return fields;
  const { name: _other, ...rest } = fields;
  if (isEmpty(rest)) return registered;
  return { name: sources.find(registered)?.name ?? registered, ...rest };
}

function relatedFromForm(one: unknown): unknown {
  return isFields(one) && Object.keys(one).length === 1 && 'story' in one ? one['story'] : one;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** Without what is empty, at any depth. */
function filled(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([key, value]) => [key, filledValue(value)] as const)
      .filter(([, value]) => !isEmpty(value)),
  );
}

function filledValue(value: unknown): unknown {
  if (typeof value === 'string') return value.trim().normalize('NFC');
  if (Array.isArray(value)) return value.map(filledValue).filter((item) => !isEmpty(item));
  return isFields(value) ? filled(value) : value;
}
